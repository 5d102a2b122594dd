/** This file finds ids on the page that says where each is written. */
import { needed } from "../../browser/dom.mjs"

/** Return which rows hold every word, in any order and as a part of a longer word. Pure. */
export function matching(texts, words) {
  const wanted = words.toLowerCase().split(/\s+/)
  return texts.map((text) => wanted.every((word) => text.toLowerCase().includes(word)))
}

/** Return what is told of how many were found. */
export function foundLine(count, total) {
  if (count) return `Viser ${count} af ${total} steder.`
  return "Intet sted passer. Prøv en del af id'et."
}

/** Start the search of a page. */
export function mount(root) {
  const form = needed(root, "[data-where]")
  const status = needed(form, "[data-where-status]")
  const groups = [...root.querySelectorAll("[data-where-group]")]
  const rows = groups.map((group) => [...group.querySelectorAll("tbody tr")])
  const texts = rows.flat().map((row) => row.textContent)
  form.addEventListener("input", () => {
    const words = form.elements.id.value.trim()
    const shown = matching(texts, words)
    rows.flat().forEach((row, index) => { row.hidden = !shown[index] })
    for (const [index, group] of groups.entries()) {
      group.hidden = rows[index].every((row) => row.hidden)
      group.open = Boolean(words) && !group.hidden
    }
    status.textContent = words ? foundLine(shown.filter(Boolean).length, texts.length) : ""
  })
  form.addEventListener("submit", (event) => event.preventDefault())
  form.hidden = false
}
