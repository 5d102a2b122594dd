/** This file writes and reads CSV: a Danish Excel's, and what others send. Pure. */
import { counting, kept, MOST_BYTES, MOST_KEPT, TOO_LARGE } from "./bounds.mjs"
import { safe } from "./safe.mjs"
import { decoded } from "./text.mjs"
import { refuse } from "./told.mjs"

// Of cells: a full plan takes 75,000.
const MOST_CELLS = 500_000

/** A mark at the beginning tells Excel that the text is UTF-8. */
const MARK = "\uFEFF"

/** Return a table as CSV: semicolons, because a comma is the decimal sign. */
export function toCsv(columns, rows) {
  const lines = [columns.map(({ header }) => header), ...rows]
  const texts = lines.map((row) => row.map((cell) => quoted(safe(cell))).join(";"))
  return MARK + texts.map((text) => `${text}\r\n`).join("")
}

const quoted = (text) => (/[;"\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Return the rows of a text or of a file's bytes. Throws an Error with a Danish message. */
export function fromCsv(source) {
  if (source.length > MOST_BYTES) tooLarge()
  const whole = typeof source === "string" ? source : decoded(source)
  const text = whole.replace(/^\uFEFF/, "").replace(/(\r\n?|\n)$/, "")
  const best = [";", ",", "\t"].filter((sign) => text.includes(sign) || sign === ";")
    .reduce((found, separator) => better(found, split(text, separator)), undefined)
  if (best.open) {
    const what = `et anførselstegn i række ${best.open} bliver ikke lukket`
    refuse(`Filen kan ikke læses: ${what}. Ret det, og prøv igen.`)
  }
  return best.rows
}

const tooLarge = () => refuse(TOO_LARGE)

/** Return the first of two ways to part a text, or the other one when that parts it further. */
const better = (one, other) =>
  (one && widthOf(one.rows) >= widthOf(other.rows) ? one : other)

/** The right separator parts the headers: a row with the cell »Id« and most cells beside it. */
const widthOf = (rows) =>
  rows.find((row) => row.some((cell) => cell.trim().toLowerCase() === "id"))?.length ?? 0

/** Return the text of a cell, as far as it is needed: quotes of millions would fill the memory. */
const textOf = (inside = "", rest) =>
  kept(inside.slice(0, 2 * MOST_KEPT).replaceAll('""', '"') + rest)

/** Return the rows of a text; `open` is the number of the row in which a quote is not closed. */
function split(text, separator) {
  const inQuotes = `(?:"([^"]*(?:""[^"]*)*)"(?!"))?`
  const end = `(${separator}|\\r\\n?|\\n|$)`
  const cells = new RegExp(`${inQuotes}([^${separator}\\r\\n]*)${end}`, "gy")
  const rows = []
  let row = []
  const count = counting(tooLarge, MOST_CELLS)
  for (const [, inside, rest, ended] of text.matchAll(cells)) {
    if (inside === undefined && rest[0] === '"') return { rows, open: rows.length + 1 }
    count()
    row.push(textOf(inside, rest))
    if (ended === separator) continue
    rows.push(row)
    row = []
    if (!ended) break
  }
  return { rows }
}
