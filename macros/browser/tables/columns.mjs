/** This file finds the plan's columns in a table. Pure. */

/** The columns that a reader fills in. */
export const ANSWERS = ["status", "reason", "responsible", "deadline", "note"]

const LONGEST_HEADER = 100 // characters, with spaces that do not count

/** Return text as it is compared: one form of å, and of what looks like a space. */
export const alike = (text) => text.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase()

/**
 * Return {header, found, twice}: the index of the header row, each column's place in it by key, and
 * the keys that stand twice; nothing when there is no such row.
 */
export function places(columns, rows) {
  const wanted = columns.filter(({ key }) => key === "id" || ANSWERS.includes(key))
  const names = new Map(wanted.map(({ key, header }) => [alike(header), key]))
  for (const [header, row] of rows.entries()) {
    const found = {}
    const twice = []
    for (const [column, cell] of row.entries()) {
      const key = cell.length > LONGEST_HEADER ? undefined : names.get(alike(cell))
      if (key in found) twice.push(key)
      else if (key) found[key] = column
    }
    if ("id" in found && Object.keys(found).length > 1) return { header, found, twice }
  }
  return undefined
}
