/** This file gathers the texts of a sheet's cells, as far as a plan can reach. Pure. */
import { FURTHEST_ROW, kept, MOST_COLUMNS, TOO_LARGE } from "./bounds.mjs"
import { refuse } from "./told.mjs"

/** Return {put, rows}: what puts a text in its place, counted from 0, and what gives all rows. */
export function grid() {
  const rows = []
  return {
    put(row, column, text) {
      if (!text || column >= MOST_COLUMNS) return
      if (!(row >= 0 && row < FURTHEST_ROW)) refuse(TOO_LARGE)
      rows[row] ??= []
      rows[row][column] = kept(text)
    },
    rows: () => Array.from(rows, (texts = []) => Array.from(texts, (text = "") => text)),
  }
}
