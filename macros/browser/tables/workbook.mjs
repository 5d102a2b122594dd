/** This file opens an Excel file or a spreadsheet that is not trusted, and finds its parts. */
import { counting, MOST_BYTES, MOST_PARTS, MOST_UNPACKED, TOO_LARGE } from "./bounds.mjs"
import { isBox, isOldest, isZip } from "./kinds.mjs"
import { refuse } from "./told.mjs"
import { attributesIn, readXml } from "./xml.mjs"
import { partsOf } from "./zip.mjs"

const SHEET = "handlingsplan"
const LOCKED = 1 // the bit of a part's flags that says so, in the seventh byte of the file

export const BROKEN = "Filen er beskadiget og kan ikke læses. "
  + "Åbn den i dit regneark, gem den igen, og prøv med den."
const HOW = "Gem den som Excel-projektmappe (.xlsx) eller som CSV UTF-8, og prøv med den."
export const NEEDS_A_PASSWORD = "Filen er låst med en adgangskode. Gem den uden, og prøv igen."
const OLD = `Filen er gemt i Excels gamle format (.xls). ${HOW}`
export const NOT_A_TABLE = `Filen er ikke et regneark, som guiden kan læse. ${HOW}`
const NO_SHEET = "Filen har intet ark, der hedder »Handlingsplan«. "
  + "Giv arket med planen det navn, og prøv igen."

/**
 * Return {parts, count}: the parts of a file by their names, and what counts the steps of reading
 * them. Throws what the reader is told when they are too many, too large or locked.
 */
export function opened(bytes) {
  if (bytes.length > MOST_BYTES) refuse(TOO_LARGE)
  if (isOldest(bytes)) refuse(OLD)
  if (isBox(bytes)) refuse(isLocked(bytes) ? NEEDS_A_PASSWORD : OLD)
  if (!isZip(bytes)) refuse(NOT_A_TABLE)
  if (bytes[6] & LOCKED) refuse(NEEDS_A_PASSWORD)
  const listed = partsOf(bytes)
  const size = listed.reduce((sum, part) => sum + part.size, 0)
  if (listed.length > MOST_PARTS || size > MOST_UNPACKED) refuse(TOO_LARGE)
  if (listed.some((part) => part.locked)) refuse(NEEDS_A_PASSWORD)
  const parts = new Map(listed.map((part) => [part.name, part]))
  return { parts, count: counting(() => refuse(TOO_LARGE)) }
}

/** Say whether what lies in a box is an Excel file with a password: its box names what is in it. */
const isLocked = (bytes) =>
  new TextDecoder("latin1").decode(bytes).includes([..."EncryptedPackage"].join("\0"))

/**
 * Return {sheet, strings, styles, isFrom1904} of an opened Excel file: the parts with the plan's
 * sheet, the texts that sheets share, and the looks of cells. The last two may be missing.
 */
export async function excelParts({ parts, count }) {
  if (!parts.has("xl/workbook.xml")) refuse(NOT_A_TABLE)
  const book = await elements(parts.get("xl/workbook.xml"), count)
  const links = await elements(parts.get("xl/_rels/workbook.xml.rels"), count)
  const { id } = planOf(book.filter(({ element }) => element === "sheet"))
  const part = (test) => parts.get(target(links.find(test)))
  return {
    sheet: part(({ Id }) => Id === id),
    strings: part(({ Type }) => Type?.endsWith("/sharedStrings")),
    styles: part(({ Type }) => Type?.endsWith("/styles")),
    isFrom1904: book.some(({ date1904 }) => /^(1|true)$/.test(date1904)),
  }
}

/** Return the plan's sheet of those of a file, by their `name`: a file's only one is it. */
export function planOf(sheets) {
  const isPlan = ({ name }) => name?.trim().toLowerCase() === SHEET
  return sheets.find(isPlan) ?? (sheets.length === 1 ? sheets[0] : refuse(NO_SHEET))
}

/** Return the attributes of a part's elements; `element` is each one's name. */
async function elements(part, count) {
  const found = []
  const open = (element, attributes) => found.push({ ...attributesIn(attributes), element })
  await readXml(part, { open }, count)
  return found
}

/** Return the path of the part that a link leads to. */
function target(link) {
  if (!link) return undefined
  return decodeURIComponent(new URL(link.Target, "file:///xl/").pathname.slice(1))
}
