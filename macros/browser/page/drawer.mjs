/** This file makes the theme's drawer work by keyboard and for a screen reader. */
import { asButton, turn, watch } from "./switches.mjs"

const NARROW = "(max-width: 76.234375em)" // below it the theme turns the navigation into a drawer

export function drawer(root) {
  const toggle = root.getElementById("__drawer")
  const button = root.querySelector(".md-header__button[for=__drawer]")
  const menu = root.querySelector(".md-sidebar--primary")
  if (!toggle || !button || !menu) return
  const narrow = matchMedia(NARROW)
  const behind = root.querySelectorAll(".md-content, .md-footer, .md-top")
  menu.id ||= "menu"
  asButton(button, "Åbn menuen", () => turn(toggle, !toggle.checked))
  button.setAttribute("aria-controls", menu.id)
  watch([toggle, narrow], () => {
    const open = toggle.checked
    menu.inert = narrow.matches && !open
    for (const part of behind) part.inert = narrow.matches && open
    button.setAttribute("aria-expanded", open)
    button.setAttribute("aria-label", open ? "Luk menuen" : "Åbn menuen")
  })
  toggle.addEventListener("change", () => {
    if (toggle.checked && narrow.matches) firstLink(menu)?.focus()
  })
  root.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !toggle.checked) return
    turn(toggle, false)
    button.focus()
  })
  levels(menu, narrow)
}

/** Return the first link to reach. The drawer slides in, so what is not yet in view counts. */
const firstLink = (menu) => [...menu.querySelectorAll("a[href]")]
  .find((link) => link.checkVisibility() && !link.closest("[inert]"))

/** The arrows of the menu's levels are buttons with a name, and so is the title that leads back. */
function levels(menu, narrow) {
  const all = [...menu.querySelectorAll(".md-nav__toggle")].map(level)
    .filter(({ arrow, title }) => arrow && title)
  for (const one of all) named(one, narrow)
  watch([narrow, ...all.map(({ toggle }) => toggle)], () => {
    const away = narrow.matches ? outOfSight(all) : new Set()
    for (const part of all.flatMap(({ nav, under }) => [nav, ...under])) part.inert = away.has(part)
    for (const { arrow, toggle } of all) arrow.setAttribute("aria-expanded", toggle.checked)
  })
}

function named({ toggle, item, arrow, title }, narrow) {
  const press = () => {
    turn(toggle, !toggle.checked)
    if (narrow.matches) (toggle.checked ? title : arrow).focus()
  }
  const name = item.querySelector(".md-ellipsis").textContent.trim()
  const holds = toggle.id === "__toc" ? "afsnittene på" : "siderne under"
  asButton(arrow, `Vis ${holds} ${name}`, press)
  asButton(title, `Tilbage fra ${title.textContent.trim()}`, press)
}

/** A level of the menu: its switch, item and arrow, its pages, and what it lies on when open. */
function level(toggle) {
  const item = toggle.parentElement
  const list = item.parentElement
  const nav = item.querySelector(":scope > .md-nav")
  const around = [...list.children, ...item.children, list.previousElementSibling]
  return {
    toggle,
    item,
    nav,
    arrow: item.querySelector(`.md-nav__link[for="${toggle.id}"]`),
    title: nav?.querySelector(":scope > .md-nav__title"),
    under: around.filter((part) => part && part !== item && part !== nav),
  }
}

/** On a small screen an open level covers the one above it; a closed one waits beside. Pure. */
export const outOfSight = (all) =>
  new Set(all.flatMap(({ toggle, nav, under }) => (toggle.checked ? under : [nav])))
