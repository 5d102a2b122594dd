/** This file opens the search of the page's top, and fetches what searches when it is used. */
import { needed } from "../dom.mjs"
import { asButton, turn, watch } from "../page/switches.mjs"

// Below it the search covers the screen, and a button opens it.
const NARROW = "(max-width: 59.984375em)"

export function search(root) {
  const part = root.querySelector("[data-search]")
  if (!part) return
  const toggle = needed(root, "#__search")
  const button = needed(root, ".md-header__button[for=__search]")
  const field = needed(part, "[data-search-query]")
  const narrow = matchMedia(NARROW)
  watch([toggle, narrow], () => {
    part.querySelector(".md-search__inner").inert = narrow.matches && !toggle.checked
    part.querySelector(".md-search__output").inert = !toggle.checked
  })
  const open = () => {
    turn(toggle, true)
    field.focus()
  }
  asButton(button, "Søg", open)
  button.addEventListener("click", (event) => {
    event.preventDefault() // the label would turn the switch back
    open()
  })
  const from = () => (narrow.matches ? button : field)
  field.addEventListener("focus", beginning(part, toggle, from))
  const query = new URLSearchParams(root.location?.search).get("q")
  if (query) {
    field.value = query
    open()
  }
}

/** Return what fetches the search, and asks it for what is written meanwhile. */
function beginning(part, toggle, from) {
  let fetched
  return async () => {
    turn(toggle, true)
    if (fetched) return
    fetched = import("./panel.mjs")
    try {
      const { panel } = await fetched
      panel(part, toggle, from)
    } catch {
      fetched = undefined
      part.querySelector("[data-search-told]").textContent =
        "Søgningen kunne ikke hentes. Prøv igen, når der er forbindelse."
    }
  }
}
