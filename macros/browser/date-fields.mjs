/**
 * This file tells kindly, at the field of a date, that what stands there is no day.
 *
 * Where a date is written, the page has a part [data-day] that holds the field and, for what is
 * told, a [data-day-notice] with role="status".
 */
import { dayProblem } from "./days.mjs"
import { needed } from "./dom.mjs"

const isDateField = (control) => control.type === "date"

/** Say what is wrong with what stands in a control; nothing when it may be kept as it is. */
export const problemOf = (control) =>
  (isDateField(control) ? dayProblem(control.value, control.validity.badInput) : "")

/** Say whether nobody but the reader may change a control: one in use, or one to be mended. */
export const isLeftAlone = (control, inUse) => control === inUse || problemOf(control) !== ""

/** Tell what is wrong with a date, under its field; when nothing is, take back what was told. */
export function tellDay(field) {
  const notice = needed(field.closest("[data-day]"), "[data-day-notice]")
  describe(field, notice)
  notice.textContent = problemOf(field)
}

/** Tell it in every field of a part of the page that a date is written in, now or later. */
export function tellDays(part) {
  // A year passes through 2, 20 and 202 on its way to 2026: nothing is told before one is done.
  part.addEventListener("focusout", ({ target }) => isDateField(target) && tellDay(target))
  part.addEventListener("input", ({ target }) => {
    if (isDateField(target) && !problemOf(target)) tellDay(target)
  })
}

let named = 0

/** Let a field name its notice, where the page does not: rows that are copied have no ids. */
function describe(field, notice) {
  if (notice.id) return
  named += 1
  notice.id = `dag-${named}`
  field.setAttribute("aria-describedby", notice.id)
}
