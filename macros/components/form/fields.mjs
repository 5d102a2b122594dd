/** This file reads what is written in the fields of a form, and writes into them. */
import { isLeftAlone } from "../../browser/date-fields.mjs"
import { columnOf, controlsIn, mark, put, textOf } from "./controls.mjs"
import { appended, idOf, rowsOf } from "./rows.mjs"

const isFilled = (row) => Object.values(row).some(Boolean)

/** Return rows without the empty ones at their end. */
export const withoutEmptyEnd = (rows) => rows.slice(0, rows.findLastIndex(isFilled) + 1)

const rowValue = (row) =>
  Object.fromEntries(controlsIn(row).map((control) => [columnOf(control), textOf(control)]))

const isTable = (field) => "rows" in field.dataset

/** Return a field's value: a text, the chosen options, or the rows that have something in them. */
export function valueOf(field) {
  if (isTable(field)) return withoutEmptyEnd(rowsOf(field).map(rowValue))
  const controls = controlsIn(field)
  if (!field.matches("fieldset")) return textOf(controls[0])
  return controls.filter(({ checked }) => checked).map(({ value }) => value)
}

/** Return the values of fields, by the fields' names. */
export const valuesOf = (fields) =>
  Object.fromEntries(fields.map((field) => [field.dataset.field, valueOf(field)]))

/** Say whether anything is written: in any field, of whatever kind. */
export const isWritten = (values) => Object.values(values).some((value) => value.length > 0)

/**
 * Return what of a field is to be kept when a control of it was written in: of a table that cell
 * alone, and the empty rows above it that are not `kept` yet, so that it stays in its place.
 */
export function touchedBy(field, control, kept) {
  if (!isTable(field)) return valueOf(field)
  const rows = rowsOf(field)
  const at = rows.findIndex((row) => row.contains(control))
  const ids = new Set(kept?.map(({ id }) => id))
  const above = rows.slice(0, at).filter((row) => !ids.has(idOf(row)))
  return [
    ...above.map((row) => ({ id: idOf(row), ...rowValue(row) })),
    { id: idOf(rows[at]), [columnOf(control)]: textOf(control) },
  ]
}

/** Return what empties a field of what is kept of it. */
export function emptied(field, kept) {
  if (!isTable(field)) return field.matches("fieldset") ? [] : ""
  const empty = ({ id, ...cells }) =>
    ({ id, ...Object.fromEntries(Object.keys(cells).map((column) => [column, ""])) })
  return (kept ?? []).map(empty)
}

/** Show a value in a field; undefined empties it. The control `inUse` is left as it is. */
export function show(field, value, inUse) {
  if (isTable(field)) showRows(field, Array.isArray(value) ? value : [], inUse)
  else if (field.matches("fieldset")) choose(field, value)
  else putUnlessLeft(controlsIn(field)[0], value, inUse)
  for (const control of controlsIn(field)) mark(control)
}

function putUnlessLeft(control, value, inUse) {
  if (!inUse || !isLeftAlone(control, inUse)) put(control, value)
}

function choose(field, value) {
  for (const control of controlsIn(field)) {
    control.checked = value?.includes(control.value) ?? false
  }
}

function showRows(field, values, inUse) {
  const rows = placed(field, values, inUse)
  for (const row of rowsOf(field)) {
    for (const control of controlsIn(row)) {
      if (control !== inUse) put(control, rows.get(row)?.[columnOf(control)])
    }
  }
}

/**
 * Give each row that is kept one of the page, by its id, and return which has which.
 *
 * They stand in their order, unless somebody writes in the table: a row in use stays where it is.
 */
function placed(field, values, inUse) {
  const own = rowsOf(field).find((row) => row.contains(inUse))
  const rest = values.filter(({ id }) => !own || id !== idOf(own))
  const free = rowsOf(field).filter((row) => row !== own)
  const rows = new Map(rest.map((value) => [free.shift() ?? appended(field), value]))
  for (const [row, { id }] of rows) row.dataset.row = id
  for (const row of free) row.dataset.row = ""
  if (own) rows.set(own, values.find(({ id }) => id === idOf(own)))
  return rows
}
