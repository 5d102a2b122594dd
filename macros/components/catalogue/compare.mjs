/** This file puts two to four efforts of the catalogue side by side. */
import { made, needed } from "../../browser/dom.mjs"
import { begin } from "./begin.mjs"
import { chosen, chosenLine, MOST, turned } from "./choosing.mjs"

/** Start the comparison of a page. `form` has a box for each effort. */
export function compare(root, form) {
  const table = needed(root, "[data-compare-table]")
  const status = needed(form, "[data-compare-status]")
  const boxes = [...form.querySelectorAll("[name=vis]")]
  const ids = boxes.map((box) => box.value)
  const { caption, tHead: head, tBodies: [body] } = table
  const cells = new Map([...body.rows].map((row) => [row.dataset.id, row.cells]))

  const read = (address) => {
    const wanted = (address.get("vis") ?? "").split(",")
    for (const box of boxes) box.checked = chosen(ids, wanted).includes(box.value)
  }
  const show = () => {
    const picked = chosen(ids, boxes.filter((box) => box.checked).map((box) => box.value))
    const isTurned = picked.length > 1
    const columns = picked.map((id) => cells.get(id))
    const parts = isTurned ? sideBySide(turned([...head.rows[0].cells], columns)) : [head, body]
    table.replaceChildren(caption, ...parts)
    table.classList.toggle("comparison--turned", isTurned)
    for (const box of boxes) box.disabled = picked.length === MOST && !box.checked
    status.textContent = chosenLine(picked.length)
    return picked.length ? `?vis=${picked.join(",")}` : ""
  }
  begin(form, { read, show })
}

/** Return the head and the body of a table whose lines begin with a header. */
function sideBySide(lines) {
  const [first, ...rest] = lines.map((cells, line) =>
    made("tr", {}, ...cells.map((cell, column) => copied(cell, scopeAt(line, column)))))
  return [made("thead", {}, first), made("tbody", {}, ...rest)]
}

/** Return what a cell is the header of; nothing where it is none. */
function scopeAt(line, column) {
  if (line === 0) return "col"
  return column === 0 ? "row" : ""
}

/** Return a copy of a cell, as a header of its row or column, or as one without a scope. */
function copied(cell, scope) {
  const content = cell.cloneNode(true).childNodes
  return scope ? made("th", { scope }, ...content) : made("td", {}, ...content)
}
