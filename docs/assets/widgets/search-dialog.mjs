/** Gives the theme's search what it lacks: a name, and a button that a keyboard can reach. */

export function mount(root) {
  root.querySelector(".md-search")?.setAttribute("aria-label", "Søg i guiden")
  const toggle = root.getElementById("__search")
  const button = root.querySelector(".md-header__button[for=__search]")
  if (!toggle || !button) return
  asButton(button, "Søg", () => {
    toggle.checked = true
    toggle.dispatchEvent(new Event("change"))
    root.querySelector(".md-search__input").focus()
  })
}

/** Make a label act as the button that it looks like. */
export function asButton(label, name, press) {
  label.setAttribute("role", "button")
  label.setAttribute("aria-label", name)
  label.tabIndex = 0
  label.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return
    event.preventDefault()
    press()
  })
}
