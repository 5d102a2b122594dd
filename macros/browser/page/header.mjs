/** This file gives the theme's header names, buttons for keys, and no stops at hidden parts. */
import { asButton, turn, watch } from "./switches.mjs"

// Below it the search covers the screen, and a button opens it.
const NARROW = "(max-width: 59.984375em)"

export function header(root) {
  onePaletteChoice(root)
  const search = root.querySelector(".md-search")
  const toggle = root.getElementById("__search")
  const button = root.querySelector(".md-header__button[for=__search]")
  if (!search || !toggle || !button) return
  search.setAttribute("aria-label", "Søg i guiden")
  const narrow = matchMedia(NARROW)
  const field = search.querySelector(".md-search__input")
  heardFrom(field)
  openedBy(button, toggle, field)
  // The theme turns the switch off before it takes the focus away, and says so by an event.
  watch([toggle, narrow], () => {
    search.querySelector(".md-search__inner").inert = narrow.matches && !toggle.checked
    search.querySelector(".md-search__output").inert = !toggle.checked
  })
  root.addEventListener("keydown", (event) => {
    const closes = event.key === "Escape" && toggle.checked && narrow.matches
    if (closes) setTimeout(() => button.focus())
  })
}

/** Of the theme's two radio buttons only the one whose label shows is in the tab order. */
function onePaletteChoice(root) {
  for (const choice of root.querySelectorAll("[name=__palette]")) {
    choice.checked = !choice.nextElementSibling.hidden
  }
}

/** The theme listens for keys alone; what is pasted, dictated or picked from a list has none. */
function heardFrom(field) {
  field.addEventListener("input", () => field.dispatchEvent(new KeyboardEvent("keyup")))
}

function openedBy(button, toggle, field) {
  const open = () => {
    turn(toggle, true)
    field.focus()
  }
  asButton(button, "Søg", open)
  button.addEventListener("click", (event) => {
    // The label would turn the switch after the theme has looked for the field.
    event.preventDefault()
    open()
  })
}
