/** This file reads and writes one control of a form: an input, a textarea or a list. */

const TICKED = "ja"

/** Return the controls in a part of a form. */
export const controlsIn = (part) => [...part.querySelectorAll("input, textarea, select")]

/** Return the column of a row that a control belongs to. */
export const columnOf = ({ name }) => name.split("/")[1]

/** Return what a control holds, as text. */
export function textOf(control) {
  if (control.type !== "checkbox") return control.value
  return control.checked ? TICKED : ""
}

/** Write a text into a control; anything else empties it. */
export function put(control, value) {
  if (control.type === "checkbox") control.checked = value === TICKED
  else control.value = typeof value === "string" ? value : ""
}

/**
 * Let the page's style know what is written: a text is as high as its words, an empty date prints
 * as a line.
 */
export function mark(control) {
  if (control.matches("textarea")) control.parentElement.dataset.value = control.value
  control.toggleAttribute("data-given", Boolean(control.value))
}
