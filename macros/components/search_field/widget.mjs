/** This file takes what is written in a field of the page to the search of the page's top. */
import { needed } from "../../browser/dom.mjs"
import { turn } from "../../browser/page/switches.mjs"

export function mount(root) {
  const form = needed(root, "[data-search-field]")
  const words = needed(form, "input")
  const toggle = needed(root, "#__search")
  const search = needed(root, "[data-search-query]")
  form.addEventListener("submit", (event) => {
    event.preventDefault()
    turn(toggle, true) // on a phone, nothing in a closed search takes the focus
    search.value = words.value
    search.focus()
    search.dispatchEvent(new Event("input"))
  })
}
