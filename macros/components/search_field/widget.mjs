/** This file takes what is written in a field of the page to the theme's search, and shows it. */
import { needed } from "../../browser/dom.mjs"
import { turn } from "../../browser/page/switches.mjs"

export function mount(root) {
  const form = needed(root, "[data-search-field]")
  const words = needed(form, "input")
  const toggle = needed(root, "#__search")
  const search = needed(root, ".md-search__input")
  form.addEventListener("submit", (event) => {
    event.preventDefault()
    turn(toggle, true)
    search.value = words.value
    search.focus()
    search.dispatchEvent(new Event("input")) // the page's top listens, and tells the theme
  })
}
