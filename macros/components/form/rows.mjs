/** This file lets the rows of a field grow, as far as the model's limit, and names each. */
import { needed } from "../../browser/dom.mjs"
import { rowId } from "../../browser/uuid.mjs"
import { controlsIn, mark, put } from "./controls.mjs"

const ENDING = /-\d+$/ // of an id: the number of its row
/** As many as a plan keeps of a field. */
export const MOST_WITHOUT_A_LIMIT = 100

/** Return the rows of a field; none when it is of another kind. */
export const rowsOf = (field) => [...field.querySelectorAll("[data-row]")]

/** Return the id of a row, which it gets here: another tab's row in the same place is another. */
export const idOf = (row) => (row.dataset.row ||= rowId())

/** Let a button add rows, and say so when there are no more. */
export function extendable(field) {
  const line = needed(field, "[data-more]")
  const told = needed(line, "[role=status]")
  line.hidden = false
  needed(line, "button").addEventListener("click", () => {
    const row = addRow(field)
    if (row) controlsIn(row)[0].focus()
    else told.textContent = endLine(field)
  })
}

function endLine(field) {
  const limit = field.dataset.most ? ` ${needed(field, ".form__hint").textContent}.` : ""
  return `Der er ikke flere rækker i skemaet.${limit}`
}

/** Add an empty row, and return it; nothing when the model's limit is reached. */
function addRow(field) {
  const { length } = rowsOf(field)
  const isFull = length >= Number(field.dataset.most ?? MOST_WITHOUT_A_LIMIT)
  return isFull ? undefined : appended(field)
}

/** Add an empty row, and return it. */
export function appended(field) {
  const rows = rowsOf(field)
  const row = rows.at(-1).cloneNode(true)
  row.dataset.row = ""
  number(row, rows.length + 1)
  for (const control of controlsIn(row)) {
    put(control, "")
    mark(control)
  }
  rows.at(-1).after(row)
  return row
}

/** Give a copied row its own number, in its name and in every id, and nothing that was told. */
function number(row, count) {
  const renewed = (id) => id.replace(ENDING, `-${count}`)
  row.setAttribute("aria-label", `Række ${count}`)
  for (const part of row.querySelectorAll("[id]")) part.id = renewed(part.id)
  for (const label of row.querySelectorAll("label")) label.htmlFor = renewed(label.htmlFor)
  for (const control of row.querySelectorAll("[aria-describedby]")) {
    control.setAttribute("aria-describedby", renewed(control.getAttribute("aria-describedby")))
  }
  for (const notice of row.querySelectorAll("[data-day-notice]")) notice.textContent = ""
}
