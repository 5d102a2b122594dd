/** This file reads the texts of the plan's sheet in an Excel file. */
import { columnOf } from "./letters.mjs"
import { refuse, told } from "./told.mjs"
import { BROKEN, opened, TOO_LARGE } from "./workbook.mjs"
import { all, child } from "./xml.mjs"

const MOST_ROWS = 20_000
const MOST_COLUMNS = 200 // ours are the first; what else is out there is not read
const READ = /^xl\/.*\.(xml|rels)$/

/**
 * Return the texts of the plan's sheet, row by row. Dates are Excel's numbers.
 *
 * `parse` makes a document of XML. Rejects with an Error with a Danish message when the file cannot
 * be read.
 */
export const readXlsx = (bytes, parse) =>
  told(BROKEN, async () => rowsOf(await opened(bytes, READ, parse)))

/** Return the texts of an opened sheet, row by row. */
export function rowsOf({ sheet, strings }) {
  const shared = strings ? all(strings, "si").map(runs) : []
  const rows = []
  let number = 0
  for (const row of all(sheet, "row")) {
    number = Number(row.getAttribute("r")) || number + 1
    for (const [column, text] of cellsOf(row, shared)) {
      if (!(number > 0 && number <= MOST_ROWS)) refuse(TOO_LARGE)
      rows[number - 1] ??= []
      rows[number - 1][column] = text
    }
  }
  return Array.from(rows, (texts = []) => Array.from(texts, (text = "") => text))
}

/** Yield the place and the text of each cell of a row that has one. */
function* cellsOf(row, shared) {
  let column = -1
  for (const cell of row.children) {
    if (cell.localName !== "c") continue
    const [, letters] = /^([A-Z]{1,3})\d+$/.exec(cell.getAttribute("r")) ?? []
    column = letters ? columnOf(letters) : column + 1
    const text = textOf(cell, shared)
    if (text && column < MOST_COLUMNS) yield [column, text]
  }
}

function textOf(cell, shared) {
  const value = child(cell, "v")?.textContent ?? ""
  switch (cell.getAttribute("t")) {
    case "s": return value && (shared[Number(value)] ?? refuse(BROKEN))
    case "inlineStr": return all(cell, "is").map(runs).join("")
    case "str": return plain(value)
    case "b": return value === "1" ? "Sand" : "Falsk"
    default: return numberOf(value)
  }
}

/** Excel writes 0.1 as 0.10000000000000001. */
const numberOf = (value) =>
  (value && Number.isFinite(Number(value)) ? String(Number(value)) : value)

/** Excel writes a character that XML cannot hold as _x000B_. */
const plain = (text) => text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) =>
  String.fromCharCode(parseInt(code, 16)))

/** Return the text of a string, also when its parts look different; not how it is pronounced. */
const runs = (string) => plain([...string.children].map(runOf).join(""))

function runOf(part) {
  if (part.localName === "t") return part.textContent
  return (part.localName === "r" && child(part, "t")?.textContent) || ""
}
