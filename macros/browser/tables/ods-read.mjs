/** This file reads the texts of the plan's sheet in a spreadsheet of LibreOffice's (.ods). */
import { FURTHEST_ROW, kept, MOST_COLUMNS } from "./bounds.mjs"
import { grid } from "./grid.mjs"
import { paragraphs } from "./paragraphs.mjs"
import { refuse } from "./told.mjs"
import { decimal, durationInWords, isoInWords, percentage, yesOrNo } from "./values.mjs"
import { NEEDS_A_PASSWORD, planOf } from "./workbook.mjs"
import { attributesIn, readXml } from "./xml.mjs"

/** Return the texts of an opened file's sheet, row by row, as a person would read them. */
export async function odsRows({ parts, count }) {
  const manifest = parts.get("META-INF/manifest.xml")
  if (manifest) await readXml(manifest, { open: refuseLocked }, count)
  const sheets = []
  await readXml(parts.get("content.xml"), sheetsInto(sheets, count), count)
  return planOf(sheets).cells.rows()
}

function refuseLocked(name) {
  if (name === "encryption-data") refuse(NEEDS_A_PASSWORD)
}

/** Return what adds each sheet, {name, cells}, to a list. */
function sheetsInto(sheets, count) {
  let next = { row: 0, column: 0, times: 1 }
  let cell
  return {
    get wants() {
      return Boolean(cell?.inside.wants)
    },
    open(name, attributes) {
      if (cell) cell.inside.open(name, attributes)
      else if (name === "table") {
        sheets.push({ name: attributesIn(attributes).name, cells: grid() })
        next = { row: 0, column: 0, times: 1 }
      } else if (name === "table-row") {
        next = { ...next, column: 0, times: timesOf(attributesIn(attributes), "rows") }
      } else if (/^(covered-)?table-cell$/.test(name)) {
        cell = { ...attributesIn(attributes), inside: paragraphs() }
      }
    },
    text(text) {
      cell.inside.text(text)
    },
    close(name) {
      if (cell?.inside.depth) cell.inside.close()
      else if (cell) {
        put(sheets.at(-1).cells, next, cell, count)
        next.column += timesOf(cell, "columns")
        cell = undefined
      } else if (name === "table-row") next.row += next.times
    },
  }
}

/** Put a cell's text into its place, and into all others where it is repeated. */
function put(cells, { row, column, times }, cell, count) {
  const text = kept(valueOf(cell))
  if (!text) return
  const columns = Math.min(timesOf(cell, "columns"), MOST_COLUMNS)
  const rows = Math.min(times, FURTHEST_ROW + 1) // one more is refused
  count(columns * rows)
  for (let down = 0; down < rows; down += 1) {
    for (let on = 0; on < columns; on += 1) cells.put(row + down, column + on, text)
  }
}

/** Return how many times a row or a cell stands. */
const timesOf = (attributes, what) =>
  Math.max(1, Number(attributes[`number-${what}-repeated`]) || 1)

/** Return the text of a cell by the type of its value. Amounts of money are as they are shown. */
function valueOf(cell) {
  const shown = cell.inside.lines.join("\n")
  switch (cell["value-type"]) {
    case "float": return truthIn(shown) ?? numeric(cell.value, decimal) ?? shown
    case "percentage": return numeric(cell.value, percentage) ?? shown
    case "date": return isoInWords(cell["date-value"] ?? shown)
    case "time": return durationInWords(cell["time-value"] ?? shown)
    case "boolean": return yesOrNo(cell["boolean-value"] === "true")
    default: return shown || (cell["string-value"] ?? "")
  }
}

/** A truth may be saved as a number that only shows as a word, in the user's language. */
function truthIn(shown) {
  if (/^(true|sand)$/i.test(shown)) return yesOrNo(true)
  return /^(false|falsk)$/i.test(shown) ? yesOrNo(false) : undefined
}

const numeric = (value, written) =>
  (value && Number.isFinite(Number(value)) ? written(Number(value)) : undefined)
