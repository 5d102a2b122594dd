/** Gives the theme's header what it lacks: names, buttons that a keyboard can reach, and no stops at hidden parts. */

// Below this width the theme's search covers the screen, and a button opens it.
const NARROW = "(max-width: 59.984375em)"

export function mount(root) {
  palette(root)
  const search = root.querySelector(".md-search")
  const toggle = root.getElementById("__search")
  const button = root.querySelector(".md-header__button[for=__search]")
  if (!search || !toggle || !button) return
  search.setAttribute("aria-label", "Søg i guiden")
  const narrow = matchMedia(NARROW)
  const update = () => {
    search.querySelector(".md-search__inner").inert = narrow.matches && !toggle.checked
    search.querySelector(".md-search__output").inert = !toggle.checked
  }
  const open = () => {
    toggle.checked = true
    toggle.dispatchEvent(new Event("change"))
    search.querySelector(".md-search__input").focus()
  }
  // The theme listens for keys alone; what is pasted, dictated or picked from a list has none.
  const field = search.querySelector(".md-search__input")
  field.addEventListener("input", () => field.dispatchEvent(new KeyboardEvent("keyup")))
  asButton(button, "Søg", open)
  button.addEventListener("click", (event) => {
    event.preventDefault() // the label would turn the switch after the theme has looked for the field
    open()
  })
  // The theme turns the switch off before it takes the focus away, and says so by an event.
  toggle.addEventListener("change", update)
  narrow.addEventListener("change", update)
  root.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && toggle.checked && narrow.matches) setTimeout(() => button.focus())
  })
  update()
}

/** Of the theme's two radio buttons only the one whose label shows is in the tab order. */
function palette(root) {
  const choices = [...root.querySelectorAll("[name=__palette]")]
  const choose = () => choices.forEach((choice) => (choice.checked = !choice.nextElementSibling.hidden))
  choose()
}

/** Make a label act as the button that it looks like. */
export function asButton(label, name, press) {
  label.setAttribute("role", "button")
  label.setAttribute("aria-label", name)
  label.tabIndex = 0
  label.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return
    event.preventDefault()
    event.stopPropagation() // the theme clicks a label at Enter, which would undo the press
    press()
  })
}
