/** This file reads what is written in the fields of a form, and writes into them. */
import { columnOf, controlsIn, mark, put, textOf } from "./controls.mjs"
import { addRow, rowsOf } from "./rows.mjs"

const isFilled = (row) => Object.values(row).some(Boolean)

/** Return rows without the empty ones at their end. */
export const withoutEmptyEnd = (rows) => rows.slice(0, rows.findLastIndex(isFilled) + 1)

const rowValue = (row) =>
  Object.fromEntries(controlsIn(row).map((control) => [columnOf(control), textOf(control)]))

/** Return a field's value: a text, the chosen options, or the rows that have something in them. */
export function valueOf(field) {
  const rows = rowsOf(field)
  if (rows.length) return withoutEmptyEnd(rows.map(rowValue))
  const controls = controlsIn(field)
  if (!field.matches("fieldset")) return textOf(controls[0])
  return controls.filter(({ checked }) => checked).map(({ value }) => value)
}

/** Return the values of fields, by the fields' names. */
export const valuesOf = (fields) =>
  Object.fromEntries(fields.map((field) => [field.dataset.field, valueOf(field)]))

/** Say whether anything is written: in any field, of whatever kind. */
export const isWritten = (values) => Object.values(values).some((value) => value.length > 0)

/** Show a value in a field; undefined empties it. */
export function show(field, value) {
  if ("rows" in field.dataset) putRows(field, Array.isArray(value) ? value : [])
  else if (field.matches("fieldset")) choose(field, value)
  else put(controlsIn(field)[0], value)
  for (const control of controlsIn(field)) mark(control)
}

function choose(field, value) {
  for (const control of controlsIn(field)) {
    control.checked = value?.includes(control.value) ?? false
  }
}

function putRows(field, values) {
  const missing = values.length - rowsOf(field).length
  for (let count = 0; count < missing; count++) addRow(field)
  for (const [index, row] of rowsOf(field).entries()) {
    for (const control of controlsIn(row)) put(control, values[index]?.[columnOf(control)])
  }
}
