/** This file opens an Excel file that is not trusted, and finds the plan's sheet in it. */
import { textIn } from "./bytes.mjs"
import { refuse } from "./told.mjs"
import { all } from "./xml.mjs"
import { partsOf } from "./zip.mjs"

const MOST_BYTES = 5_000_000
const MOST_UNPACKED = 50_000_000
const MOST_PARTS = 1000
const SHEET = "handlingsplan"
const LOCKED = 1 // the bit of a part's flags that says so, in the seventh byte of the file

export const TOO_LARGE =
  "Excel-filen er for stor: den må højst fylde 5 MB, og 50 MB når den er pakket ud."
export const BROKEN = "Excel-filen er beskadiget og kan ikke læses."
const NEEDS_A_PASSWORD = "Filen er låst med en adgangskode eller gemt i et ældre format. "
  + "Gem den som .xlsx uden adgangskode."
const NOT_EXCEL = "Filen er ikke en Excel-fil (.xlsx)."
const FROM_1904 = "Excel-filen tæller datoer fra 1904. "
  + "Slå det fra i Excels indstillinger, og gem den igen."
const NO_SHEET = "Excel-filen har intet ark, der hedder »Handlingsplan«."

const parsed = (text) => new DOMParser().parseFromString(text, "application/xml")

/**
 * Return {parts, path, sheet, strings}: the bytes of the parts whose names are wanted, where the
 * plan's sheet lies, its tree, and that of the texts that it shares, if any.
 *
 * `parse` makes a document of XML. Throws what the reader is told.
 */
export async function opened(bytes, wanted, parse = parsed) {
  const parts = await unpacked(bytes, wanted)
  if (!parts.has("xl/workbook.xml")) refuse(NOT_EXCEL)
  const treeOf = (path) => tree(textIn(parts.get(path)), parse)
  const id = sheetId(treeOf("xl/workbook.xml"))
  const links = all(treeOf("xl/_rels/workbook.xml.rels"), "Relationship")
  const path = target(links, (link) => link.getAttribute("Id") === id)
  const shared = target(links, (link) => link.getAttribute("Type")?.endsWith("/sharedStrings"))
  const strings = parts.has(shared) ? treeOf(shared) : undefined
  return { parts, path, sheet: treeOf(path), strings }
}

/** Unpack the parts whose names are wanted, when all of them together are not too large. */
async function unpacked(bytes, wanted) {
  const start = String.fromCharCode(...bytes.subarray(0, 4))
  if (bytes.length > MOST_BYTES) refuse(TOO_LARGE)
  if (start === "\xD0\xCF\x11\xE0") refuse(NEEDS_A_PASSWORD)
  if (start !== "PK\x03\x04") refuse(NOT_EXCEL)
  if (bytes[6] & LOCKED) refuse(NEEDS_A_PASSWORD)
  const listed = partsOf(bytes)
  const size = listed.reduce((sum, part) => sum + part.size, 0)
  if (listed.length > MOST_PARTS || size > MOST_UNPACKED) refuse(TOO_LARGE)
  if (listed.some((part) => part.locked)) refuse(NEEDS_A_PASSWORD)
  const parts = new Map()
  for (const { name, read } of listed) if (wanted.test(name)) parts.set(name, await read())
  return parts
}

/** Excel writes no DOCTYPE; its entities could grow without end. */
function tree(text, parse) {
  const found = parse(text)
  return /<!DOCTYPE/i.test(text) || all(found, "parsererror").length ? refuse(BROKEN) : found
}

/** Return the id under which the workbook links to the plan's sheet. */
function sheetId(book) {
  const counts = all(book, "workbookPr").map((settings) => settings.getAttribute("date1904"))
  if (counts.some((value) => /^(1|true)$/.test(value))) refuse(FROM_1904)
  const isPlan = (one) => one.getAttribute("name")?.trim().toLowerCase() === SHEET
  const sheet = all(book, "sheet").find(isPlan) ?? refuse(NO_SHEET)
  return [...sheet.attributes].find(({ localName }) => localName === "id").value
}

/** Return the path of the part that a link leads to. */
function target(links, test) {
  const link = links.find(test)
  if (!link) return undefined
  return decodeURIComponent(new URL(link.getAttribute("Target"), "file:///xl/").pathname.slice(1))
}
