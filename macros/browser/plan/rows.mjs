/** This file says what rows of a table are: each has an id, so that it stays that row. Pure. */
import { isObject } from "./schema.mjs"

/** Say whether a value is a table: rows, each with an id of its own. */
export const isTable = (value) => Array.isArray(value) && value.length > 0
  && value.every((row) => isObject(row) && typeof row.id === "string")
  && new Set(value.map(({ id }) => id)).size === value.length

/** The order of rows: a shorter id was given before a longer one. */
export const byRow = ({ id: one }, { id: other }) =>
  one.length - other.length || (one < other ? -1 : 1)

/**
 * Return a table whose rows have ids; what is no table as it is.
 *
 * Rows that an older guide kept have none: there, a row is its place.
 */
export function withIds(value) {
  if (!Array.isArray(value) || !value.length || !value.every(isObject)) return value
  const named = value.map((row, index) => ({ id: String(index + 1), ...row }))
  return isTable(named) ? named : value.map((row, index) => ({ ...row, id: String(index + 1) }))
}

/** Return a table in the order that its rows are kept in; what is no table as it is. */
export function inOrder(value) {
  const rows = withIds(value)
  return isTable(rows) ? [...rows].sort(byRow) : rows
}

const isFilled = ({ id, ...cells }) => Object.values(cells).some((text) => text !== "")

/** Return rows with others merged into them, cell by cell, without the empty ones at their end. */
export function mergedRows(rows, written) {
  const byId = new Map(rows.map((row) => [row.id, row]))
  for (const row of written) byId.set(row.id, { ...byId.get(row.id), ...row })
  const all = [...byId.values()].sort(byRow)
  return all.slice(0, all.findLastIndex(isFilled) + 1)
}
