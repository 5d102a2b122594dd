/** This file reads and writes one control of a form: an input, a textarea or a list. */
import { dated } from "../../browser/days.mjs"

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

const WORDED = { date: dated, time: (text) => text.replace(":", ".") }

/**
 * Let the box around a control hold its words, too: paper shows them whole, where a control shows
 * as many as it has room for. On the screen they make a text as high as its words.
 */
export function mark(control) {
  const box = control.closest("[data-written]") // what is ticked has none
  if (box) box.dataset.written = (WORDED[control.type] ?? String)(control.value)
}
