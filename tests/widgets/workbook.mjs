/** Small Excel files: a plan as xlsxwriter writes it, and others from a sheet's XML. */
import { crc32, deflateRawSync, inflateRawSync } from "node:zlib"

export const strToU8 = (text) => new TextEncoder().encode(text)
export const strFromU8 = (bytes) => new TextDecoder().decode(bytes)

/** Return the parts of a zip file by their names, from what stands before each. */
export function unzipped(bytes) {
  const buffer = Buffer.from(bytes)
  const found = {}
  for (let at = 0; buffer.readUInt32LE(at) === 0x04034B50;) {
    const path = at + 30 + buffer.readUInt16LE(at + 26)
    const data = path + buffer.readUInt16LE(at + 28)
    const packed = buffer.subarray(data, data + buffer.readUInt32LE(at + 18))
    const content = buffer.readUInt16LE(at + 8) ? inflateRawSync(packed) : packed
    found[buffer.toString("utf8", at + 30, path)] = Uint8Array.from(content)
    at = data + packed.length
  }
  return found
}

/** Return numbers as a zip file has them; each is given as [bytes that it takes, value]. */
const numbers = (...given) => Buffer.concat(given.map(([bytes, value]) => {
  const buffer = Buffer.alloc(bytes)
  buffer.writeUIntLE(value, 0, bytes)
  return buffer
}))

/** Return what a zip file says of a part twice: before its content and in the list at its end. */
const aboutPart = (path, data, packed, stored, extra = "") => numbers(
  [2, 20], // the version of the format
  [2, 0x800], // names are UTF-8
  [2, stored ? 0 : 8], // how the content is packed
  [4, 0x210000], // time and day
  [4, crc32(data)],
  [4, packed.length],
  [4, data.length],
  [2, path.length],
  [2, extra.length],
)

/** Return the extra field of Zip64, with numbers that have no room where they stand otherwise. */
const extra64 = (...values) => Buffer.concat([
  numbers([2, 0x5455], [2, 1], [1, 0]), // another's, which is passed over
  numbers([2, 1], [2, values.length * 8], ...values.flatMap((value) => [[4, value], [4, 0]])),
])

/** Return what stands before the last words of a Zip64 file: its own, and where they are. */
const endOf64 = (count, length, at) => Buffer.concat([
  Buffer.from("PK\x06\x06"),
  numbers([4, 44], [4, 0], [2, 45], [2, 45], [4, 0], [4, 0]),
  numbers(...[count, count, length, at].flatMap((value) => [[4, value], [4, 0]])),
  Buffer.from("PK\x06\x07"),
  numbers([4, 0], [4, at + length], [4, 0], [4, 1]),
])

/** Return the last words of a zip file: how many parts its list has, how long it is, and where. */
const endOf = (count, length, at) => Buffer.concat([
  Buffer.from("PK\x05\x06"),
  numbers([2, 0], [2, 0], [2, count], [2, count], [4, length], [4, at], [2, 0]),
])

const NO_ROOM = 0xFFFFFFFF

/** Return a zip file of parts by their names: bytes or text. */
export function zipped(files, { stored = false, zip64 = false } = {}) {
  const [bodies, records] = [[], []]
  let at = 0
  for (const [name, content] of Object.entries(files)) {
    const [path, data] = [Buffer.from(name), Buffer.from(content)]
    const packed = stored ? data : deflateRawSync(data)
    const about = aboutPart(path, data, packed, stored)
    const body = Buffer.concat([Buffer.from("PK\x03\x04"), about, path, packed])
    const extra = zip64 ? extra64(data.length, packed.length, at) : Buffer.alloc(0)
    const listed = aboutPart(path, data, packed, stored, extra)
    if (zip64) listed.fill(0xFF, 14, 22) // the sizes
    const place = numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, zip64 ? NO_ROOM : at])
    bodies.push(body)
    records.push(Buffer.from("PK\x01\x02"), numbers([2, 20]), listed, place, path, extra)
    at += body.length
  }
  const list = Buffer.concat(records)
  const end = zip64
    ? [endOf64(bodies.length, list.length, at), endOf(0xFFFF, NO_ROOM, NO_ROOM)]
    : [endOf(bodies.length, list.length, at)]
  return Uint8Array.from(Buffer.concat([...bodies, list, ...end]))
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

const aboutBook = (name, settings) => [
  `${HEAD}<workbook ${MAIN} xmlns:r="${LINKS}"><workbookPr${settings}/><sheets>`,
  '<sheet name="Om" sheetId="2" r:id="rId2"/>',
  `<sheet name="${name}" sheetId="1" r:id="rId1"/>`,
  "</sheets></workbook>",
].join("")

const link = (id, kind, target) =>
  `<Relationship Id="${id}" Type="${LINKS}/${kind}" Target="${target}"/>`

const linksOfBook = (target) => [
  `${HEAD}<Relationships>`,
  link("rId2", "worksheet", "worksheets/sheet2.xml"),
  link("rId1", "worksheet", target),
  link("rId3", "sharedStrings", "sharedStrings.xml"),
  link("rId4", "styles", "styles.xml"),
  "</Relationships>",
].join("")

export const parts = ({
  sheet,
  strings,
  styles,
  name = "Handlingsplan",
  settings = "",
  target = "worksheets/sheet1.xml",
}) => ({
  "[Content_Types].xml": `${HEAD}<Types/>`,
  "xl/workbook.xml": aboutBook(name, settings),
  "xl/_rels/workbook.xml.rels": linksOfBook(target),
  "xl/worksheets/sheet1.xml": sheet,
  "xl/worksheets/sheet2.xml": `${HEAD}<worksheet ${MAIN}><sheetData/></worksheet>`,
  ...(styles && { "xl/styles.xml": styles }),
  ...(strings && { "xl/sharedStrings.xml": strings }),
})

export const workbook = (given) => zipped(parts(given))

export const sheetOf = (rows, { before = "", after = "" } = {}) =>
  `${HEAD}<worksheet ${MAIN}>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`

const BEFORE = [
  '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
  '<cols><col min="1" max="1" width="17.7" customWidth="1"/></cols>',
].join("")
const AFTER = [
  '<autoFilter ref="A2:O5"/>',
  '<conditionalFormatting sqref="J3:J5">',
  '<cfRule type="cellIs" dxfId="0" priority="1" operator="equal">',
  '<formula>"På plads"</formula></cfRule></conditionalFormatting>',
  '<dataValidations count="1"><dataValidation type="list" sqref="J3:J5">',
  '<formula1>"I gang,På plads"</formula1></dataValidation></dataValidations>',
].join("")

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")

const stringsOf = (strings) => {
  const each = strings.map((text) => `<si><t>${escaped(text)}</t></si>`)
  return `${HEAD}<sst ${MAIN}>${each.join("")}</sst>`
}

/** Return a row; `placeOf` gives the place of a text among the shared strings. */
const rowOf = (cells, number, style, placeOf) => {
  const start = `<row r="${number}" spans="1:${cells.length}" ht="30" customHeight="1">`
  const each = cells.map((text, index) => {
    const cell = `<c r="${String.fromCharCode(65 + index)}${number}" s="${style + index}"`
    return text ? `${cell} t="s"><v>${placeOf(text)}</v></c>` : `${cell}/>`
  })
  return `${start}${each.join("")}</row>`
}

/**
 * Return the site's empty file.
 *
 * It has a row above the headers, shared strings, a style on every cell, and none in the answers.
 */
export function empty(model) {
  const strings = []
  const placeOf = (text) =>
    strings.includes(text) ? strings.indexOf(text) : strings.push(text) - 1
  const headers = model.columns.map(({ header }) => header)
  const items = model.items.map((item) => model.columns.map(({ key }) => item[key] ?? ""))
  const rows = [
    rowOf(["Fra modellen"], 1, 0, placeOf),
    rowOf(headers, 2, 20, placeOf),
    ...items.map((cells, index) => rowOf(cells, index + 3, 40, placeOf)),
  ]
  const sheet = sheetOf(rows.join(""), { before: BEFORE, after: AFTER })
  return workbook({ sheet, strings: stringsOf(strings) })
}
