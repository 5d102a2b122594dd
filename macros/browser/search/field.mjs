/** This file opens the search of the page's top, and fetches what searches when it is used. */
import { needed } from "../dom.mjs"
import { asButton } from "../page/switches.mjs"

export function search(root) {
  const part = root.querySelector("[data-search]")
  if (!part) return
  const button = needed(root, ".md-header__button[for=__search]")
  const field = needed(part, "[data-search-query]")
  const open = () => {
    part.toggleAttribute("data-open", true)
    field.focus()
  }
  asButton(button, "Søg", open)
  button.addEventListener("click", (event) => {
    event.preventDefault() // nothing listens to the theme's switch
    open()
  })
  field.addEventListener("focus", beginning(part, button))
  const query = new URLSearchParams(root.location?.search).get("q")
  if (query) {
    field.value = query
    open()
  }
}

/** Return what fetches the search, and asks it for what is written meanwhile. */
function beginning(part, button) {
  let fetched
  return async () => {
    part.toggleAttribute("data-open", true)
    if (fetched) return
    fetched = import("./panel.mjs")
    try {
      const { panel } = await fetched
      panel(part, button)
    } catch {
      fetched = undefined
      part.querySelector("[data-search-told]").textContent =
        "Søgningen kunne ikke hentes. Prøv igen, når der er forbindelse."
    }
  }
}
