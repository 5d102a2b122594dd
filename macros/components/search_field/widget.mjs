/** This file takes what is written in a field of the page to the search of the page's top. */
import { needed } from "../../browser/dom.mjs"

export function mount(root) {
  const form = needed(root, "[data-search-field]")
  const words = needed(form, "input")
  const search = needed(root, "[data-search]")
  const query = needed(search, "[data-search-query]")
  form.addEventListener("submit", (event) => {
    event.preventDefault()
    search.toggleAttribute("data-open", true) // nothing in a closed one takes the focus on a phone
    query.value = words.value
    query.focus()
    query.dispatchEvent(new Event("input"))
  })
}
