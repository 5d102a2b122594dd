/** This file keeps what is written in a list letter by letter, and tells of it in the pauses. */
import { problemOf } from "../../browser/date-fields.mjs"

const PAUSE = 400 // milliseconds after the last letter before it is said: a voice would never end

/**
 * Let `keep(row, fields)` be called for each letter that is written in a row; it returns what came
 * of it. `tell(row, result)` is called when a pause is made, and at once when something is wrong.
 */
export function keeping(list, keep, tell) {
  let timer
  list.element.addEventListener("input", ({ target }) => {
    if (problemOf(target)) return // a year on its way to 2026, or a day that is told to be none
    const row = list.rowOf(target)
    const result = keep(row, writtenIn(target))
    clearTimeout(timer)
    if (result.saved) timer = setTimeout(() => tell(row, result), PAUSE)
    else tell(row, result)
  })
}

/** Return what is answered in a control. The tick says the status that most rows end with. */
const writtenIn = ({ type, name, value, checked }) =>
  (type === "checkbox" ? { status: checked ? "in-place" : "not-started" } : { [name]: value })
