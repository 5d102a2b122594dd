/** Tables as text: what a Danish Excel writes and reads, and what others send. */

const SEPARATORS = [";", ",", "\t"]
const MOST_CHARACTERS = 5_000_000

// What a spreadsheet takes for a formula, also after spaces; OWASP's list, as in macros/exports/cells.py.
const FORMULA = /^(?:[\s\0-\x20\x85]*[=+\-@]| *[\t\r])/
const risky = (text) => FORMULA.test(text.replace(/^'+/, ""))

/** Return text that no spreadsheet takes for a formula. One that is marked already is marked again, so that unsafe() gives it back. */
export const safe = (text) => (risky(text) ? `'${text}` : text)

/** Return the text that safe() was given. */
export const unsafe = (text) => (text.startsWith("'") && risky(text) ? text.slice(1) : text)

const quoted = (text) => (/[;"\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Return a table as CSV: semicolons, because a comma is the decimal sign; a byte order mark, so that Excel knows UTF-8. */
export const toCsv = (columns, rows) =>
  `\uFEFF${[columns.map(({ header }) => header), ...rows]
    .map((row) => `${row.map((cell) => quoted(safe(cell))).join(";")}\r\n`).join("")}`

/** Return the text of a file. Excel's plain CSV is not UTF-8, and its "Unicode text" is UTF-16. */
export function decoded(bytes) {
  const mark = bytes[0] << 8 | bytes[1]
  if (mark === 0xFFFE || mark === 0xFEFF) return new TextDecoder(mark === 0xFFFE ? "utf-16le" : "utf-16be").decode(bytes)
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder("windows-1252").decode(bytes)
  }
}

/** Return the rows of a text or of a file's bytes. Throws an Error with a Danish message when it cannot be read. */
export function fromCsv(source) {
  if (source.length > MOST_CHARACTERS) throw new Error("Filen er for stor (over 5 MB).")
  const text = (typeof source === "string" ? source : decoded(source)).replace(/^\uFEFF/, "")
  const [best] = SEPARATORS.map((separator) => split(text, separator)).sort((a, b) => width(b) - width(a))
  if (best.open) throw new Error(`Filen kan ikke læses: et anførselstegn i række ${best.open} bliver ikke lukket.`)
  return best.rows
}

/** The right separator is the one that parts the headers: a row with the cell »Id« and most cells beside it. */
const width = ({ rows }) =>
  1000 * (rows.find((row) => row.some((cell) => cell.trim().toLowerCase() === "id"))?.length ?? 0) + Math.min(rows[0]?.length ?? 0, 999)

function split(text, separator) {
  const rows = []
  const ends = new RegExp(`[${separator}\r\n]`, "g")
  let row = []
  let at = 0
  for (;;) {
    let cell = ""
    if (text[at] === '"') {
      let close = text.indexOf('"', at + 1)
      while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2)
      if (close < 0) return { rows, open: rows.length + 1 }
      cell = text.slice(at + 1, close).replaceAll('""', '"')
      at = close + 1
    }
    ends.lastIndex = at
    const end = ends.exec(text)
    const stop = end?.index ?? text.length
    row.push(cell + text.slice(at, stop))
    at = stop + 1
    if (end?.[0] === separator) continue
    rows.push(row)
    row = []
    if (end?.[0] === "\r" && text[at] === "\n") at += 1
    if (!end || at >= text.length) return { rows }
  }
}
