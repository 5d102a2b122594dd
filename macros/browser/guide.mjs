/** What every page has: header, menu, folds on paper, explained words. And it starts the widgets that the page has. */

import { WIDGETS } from "./widgets.mjs"

// --- The header

/** Give the theme's header what it lacks: names, buttons that a keyboard can reach, and no stops at hidden parts. */
export function header(root) {
  // Of the theme's two radio buttons only the one whose label shows is in the tab order.
  for (const choice of root.querySelectorAll("[name=__palette]")) choice.checked = !choice.nextElementSibling.hidden
  const search = root.querySelector(".md-search")
  const toggle = root.getElementById("__search")
  const button = root.querySelector(".md-header__button[for=__search]")
  if (!search || !toggle || !button) return
  search.setAttribute("aria-label", "Søg i guiden")
  const narrow = matchMedia("(max-width: 59.984375em)") // below it the search covers the screen, and a button opens it
  const field = search.querySelector(".md-search__input")
  const update = () => {
    search.querySelector(".md-search__inner").inert = narrow.matches && !toggle.checked
    search.querySelector(".md-search__output").inert = !toggle.checked
  }
  const open = () => {
    turn(toggle, true)
    field.focus()
  }
  // The theme listens for keys alone; what is pasted, dictated or picked from a list has none.
  field.addEventListener("input", () => field.dispatchEvent(new KeyboardEvent("keyup")))
  asButton(button, "Søg", open)
  button.addEventListener("click", (event) => {
    event.preventDefault() // the label would turn the switch after the theme has looked for the field
    open()
  })
  // The theme turns the switch off before it takes the focus away, and says so by an event.
  watch([toggle, narrow], update)
  root.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && toggle.checked && narrow.matches) setTimeout(() => button.focus())
  })
}

/** Turn one of the theme's switches, and let the theme know. */
function turn(toggle, on) {
  toggle.checked = on
  toggle.dispatchEvent(new Event("change"))
}

/** Call `update` now, and when a switch or the width changes. */
function watch(sources, update) {
  for (const source of sources) source.addEventListener("change", update)
  update()
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

// --- The menu on small screens: the theme's drawer

/** Make the theme's drawer work by keyboard and for a screen reader. */
export function drawer(root) {
  const toggle = root.getElementById("__drawer")
  const button = root.querySelector(".md-header__button[for=__drawer]")
  const menu = root.querySelector(".md-sidebar--primary")
  if (!toggle || !button || !menu) return
  const narrow = matchMedia("(max-width: 76.234375em)") // below it the theme turns the navigation into a drawer
  const behind = root.querySelectorAll(".md-content, .md-footer, .md-top")
  const update = () => {
    const open = toggle.checked
    menu.inert = narrow.matches && !open
    for (const part of behind) part.inert = narrow.matches && open
    button.setAttribute("aria-expanded", open)
    button.setAttribute("aria-label", open ? "Luk menuen" : "Åbn menuen")
  }
  menu.id ||= "menu"
  asButton(button, "Åbn menuen", () => turn(toggle, !toggle.checked))
  button.setAttribute("aria-controls", menu.id)
  watch([toggle, narrow], update)
  // The drawer slides in, so what is not yet in view counts.
  toggle.addEventListener("change", () => toggle.checked && narrow.matches
    && [...menu.querySelectorAll("a[href]")].find((link) => link.checkVisibility() && !link.closest("[inert]"))?.focus())
  root.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !toggle.checked) return
    turn(toggle, false)
    button.focus()
  })
  levels(menu, narrow)
}

/** The arrows of the menu's levels are buttons with a name, and so is the title that leads back. */
function levels(menu, narrow) {
  const all = [...menu.querySelectorAll(".md-nav__toggle")].map(level).filter(({ arrow, title }) => arrow && title)
  const update = () => {
    const away = narrow.matches ? outOfSight(all) : new Set()
    for (const part of all.flatMap(({ nav, under }) => [nav, ...under])) part.inert = away.has(part)
    for (const { arrow, toggle } of all) arrow.setAttribute("aria-expanded", toggle.checked)
  }
  for (const { toggle, item, arrow, title } of all) {
    const press = () => {
      turn(toggle, !toggle.checked)
      if (narrow.matches) (toggle.checked ? title : arrow).focus()
    }
    const name = item.querySelector(".md-ellipsis").textContent.trim()
    asButton(arrow, toggle.id === "__toc" ? `Vis afsnittene på ${name}` : `Vis siderne under ${name}`, press)
    asButton(title, `Tilbage fra ${title.textContent.trim()}`, press)
  }
  watch([narrow, ...all.map(({ toggle }) => toggle)], update)
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

// --- Folds on paper

/** Open every fold while the page is printed, so that paper hides nothing. */
export function folds(root) {
  let opened = []
  addEventListener("beforeprint", () => {
    opened = [...root.querySelectorAll("details:not([open])")]
    for (const fold of opened) fold.open = true
  })
  addEventListener("afterprint", () => {
    for (const fold of opened) fold.open = false
  })
}

// --- Explained words

/** Open the explanation of a word while a mouse rests on it. Click, touch and keys need no script. */
export function terms(root) {
  if (!HTMLElement.prototype.showPopover) return
  for (const term of root.querySelectorAll(".term")) {
    const note = root.getElementById(term.getAttribute("popovertarget"))
    let timer
    const later = (act) => {
      clearTimeout(timer)
      timer = setTimeout(act, 250) // milliseconds that a mouse rests
    }
    const open = () => note.matches(":popover-open") || note.showPopover({ source: term })
    const close = () => note.matches(":popover-open") && note.hidePopover()
    for (const part of [term, note]) {
      part.addEventListener("pointerenter", ({ pointerType }) => pointerType === "mouse" && later(open))
      part.addEventListener("pointerleave", ({ pointerType }) => pointerType === "mouse" && later(close))
    }
    // A click decides at once: a hover that was about to open must not turn it into a close.
    term.addEventListener("click", () => clearTimeout(timer))
  }
}

// --- The page's own widgets

/** Start everything. What fails never stops the rest. */
export function start(root) {
  const asked = Object.values(WIDGETS).filter(({ selector }) => root.querySelector(selector))
    .map(({ load }) => async () => (await load()).mount(root))
  const starting = [header, drawer, folds, terms, ...asked]
    .map(async (mount) => mount(root)).map((started) => started.catch(console.error))
  // For who must know that the page is as ready as it gets: the browser tests.
  return Promise.all(starting).then(() => root.documentElement.setAttribute("data-widgets", "started"))
}

start(document)
