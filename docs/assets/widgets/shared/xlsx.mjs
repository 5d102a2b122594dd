/** Reads a plan from an Excel file, and fills in the empty one that the site has. */
import { safe } from "./csv.mjs"
import { ANSWERS, places, serialOf } from "./plan-rows.mjs"
import { partsOf, zipOf } from "./zip.mjs"

const SHEET = "Handlingsplan"
const MOST = { packed: 5_000_000, unpacked: 50_000_000, parts: 1000, rows: 20_000, columns: 200 }

const TOO_LARGE = "Excel-filen er for stor: den må højst fylde 5 MB, og 50 MB når den er pakket ud."
const NOT_EXCEL = "Filen er ikke en Excel-fil (.xlsx)."
const LOCKED = "Filen er låst med en adgangskode eller gemt i et ældre format. Gem den som .xlsx uden adgangskode."
const BROKEN = "Excel-filen er beskadiget og kan ikke læses."
const NO_SHEET = `Excel-filen har intet ark, der hedder »${SHEET}«.`
const OTHER_DATES = "Excel-filen tæller datoer fra 1904. Slå det fra i Excels indstillinger, og gem den igen."
const NOT_OURS = "Den tomme Excel-fil passer ikke til planen. Genindlæs siden, og prøv igen."

/** Something that the reader is told, as opposed to what a broken file makes other code throw. */
class Refused extends Error {}
const refuse = (message) => { throw new Refused(message) }

async function told(act) {
  try {
    return await act()
  } catch (error) {
    throw new Error(error instanceof Refused ? error.message : BROKEN, { cause: error })
  }
}

const withDomParser = (text) => new DOMParser().parseFromString(text, "application/xml")

/**
 * Return the texts of the plan's sheet, row by row. Dates are Excel's numbers.
 *
 * `parse` makes a document of XML. Rejects with an Error with a Danish message when the file cannot be read.
 */
export const readXlsx = (bytes, parse = withDomParser) =>
  told(async () => (await opened(bytes, parse, (name) => /^xl\/.*\.(xml|rels)$/.test(name))).rows)

/** Return the site's empty file with a plan's answers. Rejects when one would not be in it. */
export const fillXlsx = (bytes, model, plan, parse = withDomParser) =>
  told(async () => {
    const { parts, path, rows } = await opened(bytes, parse, () => true)
    const wanted = filling(model, plan, rows)
    parts.set(path, new TextEncoder().encode(filled(textIn(parts.get(path)), wanted)))
    return zipOf(parts)
  })

const textIn = (bytes) => new TextDecoder().decode(bytes)

/** Unpack what is wanted, when all of it together is not too large, and find the plan's sheet. */
async function opened(bytes, parse, wanted) {
  const starts = (...first) => first.every((byte, index) => bytes[index] === byte)
  if (bytes.length > MOST.packed) refuse(TOO_LARGE)
  if (starts(0xD0, 0xCF, 0x11, 0xE0)) refuse(LOCKED)
  if (!starts(0x50, 0x4B, 0x03, 0x04)) refuse(NOT_EXCEL)
  if (bytes[6] & 1) refuse(LOCKED)
  const listed = partsOf(bytes)
  const size = listed.reduce((sum, part) => sum + part.size, 0)
  if (size > MOST.unpacked || listed.length > MOST.parts) refuse(TOO_LARGE)
  if (listed.some(({ locked }) => locked)) refuse(LOCKED)
  const parts = new Map()
  for (const part of listed) if (wanted(part.name)) parts.set(part.name, await part.read())
  const read = (path) => {
    const text = textIn(parts.get(path))
    if (/<!DOCTYPE/i.test(text)) refuse(BROKEN) // Excel writes none; entities could grow without end
    const tree = parse(text)
    return all(tree, "parsererror").length ? refuse(BROKEN) : tree
  }
  if (!parts.has("xl/workbook.xml")) refuse(NOT_EXCEL)
  const book = read("xl/workbook.xml")
  if (all(book, "workbookPr").some((settings) => /^(1|true)$/.test(settings.getAttribute("date1904")))) refuse(OTHER_DATES)
  const sheet = all(book, "sheet").find((one) => one.getAttribute("name")?.trim().toLowerCase() === SHEET.toLowerCase())
  if (!sheet) refuse(NO_SHEET)
  const links = all(read("xl/_rels/workbook.xml.rels"), "Relationship")
  const target = (test) => {
    const link = links.find(test)
    return link && decodeURIComponent(new URL(link.getAttribute("Target"), "file:///xl/").pathname.slice(1))
  }
  const id = [...sheet.attributes].find(({ localName }) => localName === "id").value
  const path = target((link) => link.getAttribute("Id") === id)
  const strings = target((link) => link.getAttribute("Type")?.endsWith("/sharedStrings"))
  const shared = parts.has(strings) ? all(read(strings), "si").map(runs) : []
  return { parts, path, rows: rowsOf(read(path), shared) }
}

// The prefix of Excel's names is the writer's choice.
const all = (tree, name) => [...tree.getElementsByTagNameNS("*", name)]
const child = (element, name) => [...element.children].find(({ localName }) => localName === name)

// Excel writes a character that XML cannot hold as _x000B_.
const plain = (text) => text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(parseInt(code, 16)))

/** Return the text of a string, also when its parts look different; not how it is pronounced. */
const runs = (string) =>
  plain([...string.children].map((part) =>
    part.localName === "t" ? part.textContent : part.localName === "r" ? child(part, "t")?.textContent ?? "" : "").join(""))

const columnOf = (letters) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

function rowsOf(tree, shared) {
  const rows = []
  let number = 0
  for (const row of all(tree, "row")) {
    number = Number(row.getAttribute("r")) || number + 1
    let column = -1
    for (const cell of row.children) {
      if (cell.localName !== "c") continue
      const [, letters] = /^([A-Z]{1,3})\d+$/.exec(cell.getAttribute("r")) ?? []
      column = letters ? columnOf(letters) : column + 1
      const text = textOf(cell, shared)
      if (!text || column >= MOST.columns) continue // ours are the first; what else is out there is not read
      if (!(number > 0 && number <= MOST.rows)) refuse(TOO_LARGE)
      const texts = (rows[number - 1] ??= [])
      texts[column] = text
    }
  }
  return Array.from(rows, (texts = []) => Array.from(texts, (text = "") => text))
}

function textOf(cell, shared) {
  const value = child(cell, "v")?.textContent ?? ""
  switch (cell.getAttribute("t")) {
    case "s": return value && (shared[Number(value)] ?? refuse(BROKEN))
    case "inlineStr": return child(cell, "is") ? runs(child(cell, "is")) : ""
    case "str": return plain(value)
    case "b": return value === "1" ? "Sand" : "Falsk"
    case "d": case "e": return value
    default: return value && Number.isFinite(Number(value)) ? String(Number(value)) : value // Excel writes 0.1 as 0.10000000000000001
  }
}

/** Return what goes where: row number → column → the field's value. */
function filling(model, plan, rows) {
  const place = places(model.columns, rows) ?? refuse(NOT_OURS)
  const at = new Map(rows.map((row, index) => [row[place.found.id], index + 1]).slice(place.header + 1))
  const wanted = new Map()
  for (const { id } of model.items) {
    const answer = plan.items[id]
    const keys = ANSWERS.filter((key) => answer?.[key])
    if (!keys.length) continue
    if (!at.has(id) || keys.some((key) => !(key in place.found))) refuse(NOT_OURS)
    const value = (key) => ({
      text: key === "status" ? model.statuses[answer.status] : answer[key],
      number: key === "deadline" ? serialOf(answer.deadline) : undefined,
    })
    wanted.set(at.get(id), new Map(keys.map((key) => [place.found[key], value(key)])))
  }
  return wanted
}

const CELL = /<c r="([A-Z]+)\d+"([^>]*?)(?:\/>|>.*?<\/c>)/gs
const ROW = /<row r="(\d+)"([^>]*?)(?:\/>|>(.*?)<\/row>)/gs

/** Put values into a sheet as xlsxwriter writes it. All else but the height of the rows stays as it is, to the byte. */
function filled(xml, wanted) {
  const columns = [...xml.matchAll(/<col min="(\d+)" max="(\d+)" width="([\d.]+)"(?:[^>]*? style="(\d+)")?/g)].map((match) => match.slice(1).map(Number))
  const at = (column) => columns.find(([from, to]) => from <= column + 1 && column + 1 <= to) ?? []
  let done = 0
  const result = xml.replace(ROW, (whole, number, attributes, inner = "") => {
    const values = wanted.get(Number(number))
    if (!values) return whole
    done += 1
    const cells = new Map([...inner.matchAll(CELL)].map(([cell, letters, rest]) => [columnOf(letters), { cell, rest }]))
    const rowStyle = /customFormat="1"/.test(attributes) ? / s="(\d+)"/.exec(attributes)?.[1] : undefined
    for (const [column, value] of values) {
      const inherited = rowStyle || at(column)[3]
      const rest = cells.get(column)?.rest ?? (inherited ? ` s="${inherited}"` : "")
      cells.set(column, { cell: written(`${letterOf(column)}${number}`, rest, value) })
    }
    const sorted = [...cells].sort(([a], [b]) => a - b).map(([, { cell }]) => cell)
    // A height of the user's own would not grow with what is written; one that is too low is not mended by every program.
    const needed = [...values].map(([column, { text }]) => heightOf(text, at(column)[2] || STANDARD_WIDTH))
    const grown = attributes.replace(/ customHeight="[^"]*"/, "")
      .replace(/ ht="([^"]*)"/, (_, height) => ` ht="${Math.min(HIGHEST, Math.max(height, ...needed))}"`)
    return `<row r="${number}"${grown}>${sorted.join("")}</row>`
  })
  return done === wanted.size ? result : refuse(NOT_OURS)
}

const STANDARD_WIDTH = 8 // of a column, in letters
const HIGHEST = 409 // of a row, in points

/** Return the height of a row that shows a text, in points; as in macros/exports/plan_sheet.py. */
const heightOf = (text, width) =>
  15 * text.split("\n").reduce((lines, line) => lines + Math.ceil((line.length || 1) / width), 0) + 1

const letterOf = (column) => (column < 26 ? "" : letterOf(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + column % 26)

const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;" }
const escaped = (text) =>
  text.replace(/\r\n?/g, "\n").replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g, "").replace(/[&<>]/g, (character) => ENTITIES[character])

/** Return a cell with its attributes kept; of them only the type follows the value. Without a style a date would show as a number. */
function written(reference, attributes, { text, number }) {
  const kept = `<c r="${reference}"${attributes.replace(/ t="[^"]*"/, "")}`
  return number && / s="/.test(attributes) ? `${kept}><v>${number}</v></c>`
    : `${kept} t="inlineStr"><is><t xml:space="preserve">${escaped(safe(text))}</t></is></c>`
}
