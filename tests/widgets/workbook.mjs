/** Small Excel files for the tests: a plan as xlsxwriter writes it, and others from a sheet's XML. */
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
    found[buffer.toString("utf8", at + 30, path)] = Uint8Array.from(buffer.readUInt16LE(at + 8) ? inflateRawSync(packed) : packed)
    at = data + packed.length
  }
  return found
}

const numbers = (...given) => Buffer.concat(given.map(([bytes, value]) => {
  const buffer = Buffer.alloc(bytes)
  buffer.writeUIntLE(value, 0, bytes)
  return buffer
}))

/** Return a zip file of parts by their names: bytes or text. */
export function zipped(files, { stored = false } = {}) {
  const [bodies, records] = [[], []]
  let at = 0
  for (const [name, content] of Object.entries(files)) {
    const [path, data] = [Buffer.from(name), Buffer.from(content)]
    const packed = stored ? data : deflateRawSync(data)
    const about = numbers([2, 20], [2, 0x800], [2, stored ? 0 : 8], [4, 0x210000], [4, crc32(data)], [4, packed.length], [4, data.length], [2, path.length], [2, 0])
    const body = Buffer.concat([Buffer.from("PK\x03\x04"), about, path, packed])
    bodies.push(body)
    records.push(Buffer.from("PK\x01\x02"), numbers([2, 20]), about, numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, at]), path)
    at += body.length
  }
  const list = Buffer.concat(records)
  const count = bodies.length
  const end = [Buffer.from("PK\x05\x06"), numbers([2, 0], [2, 0], [2, count], [2, count], [4, list.length], [4, at], [2, 0])]
  return Uint8Array.from(Buffer.concat([...bodies, list, ...end]))
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

export const parts = ({ sheet, strings, name = "Handlingsplan", settings = "", target = "worksheets/sheet1.xml" }) => ({
  "[Content_Types].xml": `${HEAD}<Types/>`,
  "xl/workbook.xml": `${HEAD}<workbook ${MAIN} xmlns:r="${LINKS}"><workbookPr${settings}/><sheets><sheet name="Om" sheetId="2" r:id="rId2"/><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": `${HEAD}<Relationships><Relationship Id="rId2" Type="${LINKS}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId1" Type="${LINKS}/worksheet" Target="${target}"/><Relationship Id="rId3" Type="${LINKS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  "xl/worksheets/sheet1.xml": sheet,
  "xl/worksheets/sheet2.xml": `${HEAD}<worksheet ${MAIN}><sheetData/></worksheet>`,
  ...(strings && { "xl/sharedStrings.xml": strings }),
})

export const workbook = (given) => zipped(parts(given))

export const sheetOf = (rows, { before = "", after = "" } = {}) =>
  `${HEAD}<worksheet ${MAIN}>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`

/** Return the site's empty file: a row above the headers, shared strings, a style on every cell, none in the answers. */
export function empty(model) {
  const strings = []
  const place = (text) => (strings.includes(text) ? strings.indexOf(text) : strings.push(text) - 1)
  const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")
  const row = (cells, number, style) =>
    `<row r="${number}" spans="1:${cells.length}" ht="30" customHeight="1">${cells.map((text, index) => {
      const start = `<c r="${String.fromCharCode(65 + index)}${number}" s="${style + index}"`
      return text ? `${start} t="s"><v>${place(text)}</v></c>` : `${start}/>`
    }).join("")}</row>`
  const rows = [
    row(["Fra modellen"], 1, 0),
    row(model.columns.map(({ header }) => header), 2, 20),
    ...model.items.map((item, index) => row(model.columns.map(({ key }) => item[key] ?? ""), index + 3, 40)),
  ]
  const sheet = sheetOf(rows.join(""), {
    before: '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><cols><col min="1" max="1" width="17.7" customWidth="1"/></cols>',
    after: '<autoFilter ref="A2:O5"/><conditionalFormatting sqref="J3:J5"><cfRule type="cellIs" dxfId="0" priority="1" operator="equal"><formula>"På plads"</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" sqref="J3:J5"><formula1>"I gang,På plads"</formula1></dataValidation></dataValidations>',
  })
  return workbook({ sheet, strings: `${HEAD}<sst ${MAIN}>${strings.map((text) => `<si><t>${escaped(text)}</t></si>`).join("")}</sst>` })
}
