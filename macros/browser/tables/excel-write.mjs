/**
 * This file fills the site's empty Excel file with a plan's answers.
 *
 * It changes the text of the sheet, and so knows how xlsxwriter spaces its attributes
 * (macros/exports/plan): all else but the height of the rows stays as it is, to the byte.
 */
import { textIn } from "./bytes.mjs"
import { ANSWERS, places } from "./columns.mjs"
import { serialOf } from "./dates.mjs"
import { excelRows } from "./excel-read.mjs"
import { columnOf, letterOf } from "./letters.mjs"
import { heightOf } from "./row-height.mjs"
import { safe } from "./safe.mjs"
import { refuse, told } from "./told.mjs"
import { BROKEN, excelParts, opened } from "./workbook.mjs"
import { zipOf } from "./zip.mjs"

const NOT_OURS = "Den tomme Excel-fil passer ikke til planen. Genindlæs siden, og prøv igen."
const STANDARD_WIDTH = 8 // of a column that says none
const HIGHEST = 409 // points; no row is higher

/** Return the site's empty file with a plan's answers. Rejects when one would not be in it. */
export const fillXlsx = (bytes, model, plan) => told(BROKEN, async () => {
  const book = opened(bytes)
  const wanted = filling(model, plan, await excelRows(book))
  const { sheet } = await excelParts(book)
  const parts = new Map()
  for (const [name, part] of book.parts) parts.set(name, await part.read())
  const text = filled(textIn(parts.get(sheet.name)), wanted, model.row_height)
  parts.set(sheet.name, new TextEncoder().encode(text))
  return zipOf(parts)
})

/** Return what goes where: row number → column → the field's value. */
function filling(model, plan, rows) {
  const { header, found } = places(model.columns, rows) ?? refuse(NOT_OURS)
  const at = new Map(rows.map((row, index) => [row[found.id], index + 1]).slice(header + 1))
  const wanted = new Map()
  for (const { id } of model.items) {
    const answer = plan.items[id]
    const keys = ANSWERS.filter((key) => answer?.[key])
    if (!keys.length) continue
    if (!at.has(id) || keys.some((key) => !(key in found))) refuse(NOT_OURS)
    const values = keys.map((key) => [found[key], valueOf(model, answer, key)])
    wanted.set(at.get(id), new Map(values))
  }
  return wanted
}

const valueOf = (model, answer, key) => ({
  text: key === "status" ? model.statuses[answer.status] : answer[key],
  number: key === "deadline" ? serialOf(answer.deadline) : undefined,
})

const ROW = /<row r="(\d+)"([^>]*?)(?:\/>|>(.*?)<\/row>)/gs
const CELL = /<c r="([A-Z]+)\d+"([^>]*?)(?:\/>|>.*?<\/c>)/gs
const COLUMN = /<col min="(\d+)" max="(\d+)" width="([\d.]+)"(?:[^>]*? style="(\d+)")?/g

/** Put values into a sheet as xlsxwriter writes it. */
function filled(xml, wanted, measure) {
  const columns = [...xml.matchAll(COLUMN)].map((match) => match.slice(1).map(Number))
  let done = 0
  const result = xml.replace(ROW, (whole, number, attributes, inner = "") => {
    const values = wanted.get(Number(number))
    if (!values) return whole
    done += 1
    return filledRow({ number, attributes, inner }, values, columns, measure)
  })
  return done === wanted.size ? result : refuse(NOT_OURS)
}

function filledRow({ number, attributes, inner }, values, columns, measure) {
  const cells = new Map([...inner.matchAll(CELL)]
    .map(([cell, letters, rest]) => [columnOf(letters), { cell, rest }]))
  const rowStyle = / s="(\d+)".* customFormat="1"/.exec(attributes)?.[1]
  let height = 0
  for (const [column, value] of values) {
    const [, , width, style] = columnAt(columns, column)
    const inherited = rowStyle || style
    const rest = cells.get(column)?.rest ?? (inherited ? ` s="${inherited}"` : "")
    cells.set(column, { cell: written(`${letterOf(column)}${number}`, rest, value) })
    height = Math.max(height, heightOf(value.text, width || STANDARD_WIDTH, measure))
  }
  const sorted = [...cells].sort(([one], [other]) => one - other).map(([, { cell }]) => cell)
  return `<row r="${number}"${grown(attributes, height)}>${sorted.join("")}</row>`
}

const columnAt = (columns, column) =>
  columns.find(([from, to]) => from <= column + 1 && column + 1 <= to) ?? []

/**
 * Return a row's attributes with the height that its text needs.
 *
 * A height of the user's own would not grow with what is written; one that is too low is not mended
 * by every program.
 */
const grown = (attributes, height) => attributes.replace(/ customHeight="[^"]*"/, "")
  .replace(/ ht="([^"]*)"/, (_, before) => ` ht="${Math.min(HIGHEST, Math.max(before, height))}"`)

/** Return a cell whose attributes are kept; only the type follows the value. */
function written(reference, attributes, { text, number }) {
  const kept = `<c r="${reference}"${attributes.replace(/ t="[^"]*"/, "")}`
  const hasStyle = / s="/.test(attributes) // without one a date would show as a number
  if (number && hasStyle) return `${kept}><v>${number}</v></c>`
  const escaped = asXml(safe(text))
  return `${kept} t="inlineStr"><is><t xml:space="preserve">${escaped}</t></is></c>`
}

const asXml = (text) => text.replace(/\r\n?/g, "\n")
  .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
  .replace(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g, "")
  .replaceAll("&", "&amp;")
  .replaceAll("<", "&lt;")
  .replaceAll(">", "&gt;")
