/** Makes the theme's drawer (the menu on small screens) work by keyboard and for a screen reader. */
import { asButton } from "./search-dialog.mjs"

// Below this width the theme turns the navigation into a drawer.
const NARROW = "(max-width: 76.234375em)"

export function mount(root) {
  const toggle = root.getElementById("__drawer")
  const button = root.querySelector(".md-header__button[for=__drawer]")
  const menu = root.querySelector(".md-sidebar--primary")
  if (!toggle || !button || !menu) return
  const narrow = matchMedia(NARROW)
  const update = () => {
    const open = toggle.checked
    menu.inert = narrow.matches && !open
    button.setAttribute("aria-expanded", String(open))
    button.setAttribute("aria-label", open ? "Luk menuen" : "Åbn menuen")
  }
  const set = (open) => {
    toggle.checked = open
    toggle.dispatchEvent(new Event("change"))
  }
  menu.id ||= "menu"
  asButton(button, "Åbn menuen", () => set(!toggle.checked))
  button.setAttribute("aria-controls", menu.id)
  toggle.addEventListener("change", () => {
    update()
    if (toggle.checked && narrow.matches) firstLink(menu)?.focus()
  })
  narrow.addEventListener("change", update)
  root.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !toggle.checked) return
    set(false)
    button.focus()
  })
  nested(menu)
  update()
}

/** The first link that shows: the drawer slides in, so what is not yet in view counts. */
const firstLink = (menu) => [...menu.querySelectorAll("a[href]")].find((link) => link.checkVisibility())

/** Closed levels of the menu are out of the tab order, and their arrows are buttons with a name. */
function nested(menu) {
  for (const toggle of menu.querySelectorAll(".md-nav__item--nested > .md-nav__toggle")) {
    const arrow = menu.querySelector(`.md-nav__link[for="${toggle.id}"]`)
    const level = toggle.parentElement.querySelector(":scope > .md-nav")
    if (!arrow || !level) continue
    const name = toggle.parentElement.querySelector(".md-ellipsis").textContent.trim()
    const update = () => arrow.setAttribute("aria-expanded", String(toggle.checked))
    asButton(arrow, `Vis siderne under ${name}`, () => {
      toggle.checked = !toggle.checked
      toggle.dispatchEvent(new Event("change"))
    })
    toggle.addEventListener("change", update)
    update()
  }
}
