/** Makes the theme's drawer (the menu on small screens) work by keyboard and for a screen reader. */
import { asButton } from "./header.mjs"

// Below this width the theme turns the navigation into a drawer.
const NARROW = "(max-width: 76.234375em)"

export function mount(root) {
  const toggle = root.getElementById("__drawer")
  const button = root.querySelector(".md-header__button[for=__drawer]")
  const menu = root.querySelector(".md-sidebar--primary")
  if (!toggle || !button || !menu) return
  const narrow = matchMedia(NARROW)
  const behind = root.querySelectorAll(".md-content, .md-footer, .md-top")
  const update = () => {
    const open = toggle.checked
    menu.inert = narrow.matches && !open
    for (const part of behind) part.inert = narrow.matches && open
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
  levels(menu, narrow)
  update()
}

/** The first link that can be used: the drawer slides in, so what is not yet in view counts. */
const firstLink = (menu) =>
  [...menu.querySelectorAll("a[href]")].find((link) => link.checkVisibility() && !link.closest("[inert]"))

/** The arrows of the menu's levels are buttons with a name, and so is the title that leads back. */
function levels(menu, narrow) {
  const all = [...menu.querySelectorAll(".md-nav__toggle")].map(level).filter(({ arrow, title }) => arrow && title)
  const update = () => {
    const away = narrow.matches ? outOfSight(all) : new Set()
    for (const part of all.flatMap(({ nav, under }) => [nav, ...under])) part.inert = away.has(part)
    for (const { arrow, toggle } of all) arrow.setAttribute("aria-expanded", String(toggle.checked))
  }
  for (const { toggle, item, arrow, title } of all) {
    const press = () => {
      toggle.checked = !toggle.checked
      update()
      if (narrow.matches) (toggle.checked ? title : arrow).focus()
    }
    const name = item.querySelector(".md-ellipsis").textContent.trim()
    asButton(arrow, toggle.id === "__toc" ? `Vis afsnittene på ${name}` : `Vis siderne under ${name}`, press)
    asButton(title, `Tilbage fra ${title.textContent.trim()}`, press)
    toggle.addEventListener("change", update)
  }
  narrow.addEventListener("change", update)
  update()
}

/** A level of the menu: its switch, its item with the arrow, its pages, and what it lies on when it is open. */
function level(toggle) {
  const item = toggle.parentElement
  const nav = item.querySelector(":scope > .md-nav")
  const around = [...item.parentElement.children, ...item.children, item.parentElement.previousElementSibling]
  return {
    toggle,
    item,
    nav,
    arrow: item.querySelector(`.md-nav__link[for="${toggle.id}"]`),
    title: nav?.querySelector(":scope > .md-nav__title"),
    under: around.filter((part) => part && part !== item && part !== nav),
  }
}

/** On a small screen an open level covers the one above it, and a closed one waits beside the screen. Pure. */
export const outOfSight = (all) =>
  new Set(all.flatMap(({ toggle, nav, under }) => (toggle.checked ? under : [nav])))
