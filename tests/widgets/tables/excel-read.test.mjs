/** An Excel file is read as others write it, and can do no more than be refused. */
import assert from "node:assert/strict"
import { test } from "node:test"

import { empty, parts, sheetOf, strFromU8, strToU8, workbook, zipped } from "../workbook.mjs"
import { model, read } from "./tables.mjs"

// What others write: a prefix on every name, texts in parts, cells and rows without a reference.
const OTHERS_STRINGS = [
  '<x:sst xmlns:x="a">',
  '<x:si><x:r><x:rPr><x:b/></x:rPr><x:t xml:space="preserve">I </x:t></x:r>',
  '<x:r><x:t>gang</x:t></x:r><x:rPh sb="0" eb="1"><x:t>lyd</x:t></x:rPh></x:si>',
  "<x:si><x:t>_x000D_én_x005F_x0041_</x:t></x:si>",
  "<x:si/>",
  "</x:sst>",
].join("")
const OTHERS_ROWS = [
  [
    '<x:row r="2">',
    '<x:c r="B2" t="s"><x:v>0</x:v></x:c>',
    '<x:c t="s"><x:v>1</x:v></x:c>',
    '<x:c r="AA2" t="inlineStr"><x:is><x:t>a</x:t><x:r><x:t>b</x:t></x:r></x:is></x:c>',
    "</x:row>",
  ],
  [
    "<x:row>",
    "<x:c><x:v>46357</x:v></x:c>",
    "<x:c><x:v>0.10000000000000001</x:v></x:c>",
    '<x:c t="b"><x:v>1</x:v></x:c>',
    '<x:c t="b"><x:v>0</x:v></x:c>',
    '<x:c t="e"><x:v>#N/A</x:v></x:c>',
    '<x:c t="str"><x:f>A1</x:f><x:v> f </x:v></x:c>',
    '<x:c t="d"><x:v>2026-12-01</x:v></x:c>',
    '<x:c t="s"><x:v>2</x:v></x:c>',
    '<x:c r="I3" s="3"/>',
    "</x:row>",
  ],
  ['<x:row r="1048576" ht="12"><x:c r="A1048576" s="1"/></x:row>'],
].map((row) => row.join(""))

test("a sheet is read as other programs write it", async () => {
  const data = `<x:sheetData>${OTHERS_ROWS.join("\n    ")}</x:sheetData>`
  const rows = await read(workbook({
    sheet: `<x:worksheet xmlns:x="a">${data}</x:worksheet>`,
    strings: OTHERS_STRINGS,
    target: "/xl/worksheets/sheet1.xml",
    name: "HANDLINGSPLAN",
  }))
  assert.deepEqual(rows.map((row) => row.filter(Boolean)), [
    [],
    ["I gang", "\rén_x0041_", "ab"],
    ["46357", "0,1", "Sand", "Falsk", "#N/A", " f ", "1. december 2026"],
  ])
  const [, row] = rows
  assert.deepEqual([row.length, row.indexOf("I gang"), row.indexOf("ab")], [27, 1, 26])
})

test("columns are read up to the 200th; what is beyond is not of a plan", async () => {
  const cell = (reference) => `<c r="${reference}" t="str"><v>${reference}</v></c>`
  const sheet = sheetOf(`<row r="1">${["A1", "GR1", "GS1", "XFD1"].map(cell).join("")}</row>`)
  const [row] = await read(workbook({ sheet }))
  assert.deepEqual([row.length, row.filter(Boolean)], [200, ["A1", "GR1"]])
})

test("a row beyond the 20,000th is more than a plan has", async () => {
  const text = (row) => `<row r="${row}"><c r="A${row}" t="str"><v>x</v></c></row>`
  const sheet = (row) => workbook({ sheet: sheetOf(text(row)) })
  assert.equal((await read(sheet(20_000))).length, 20_000)
  await assert.rejects(read(sheet(20_001)), { message: /^Filen er for stor/ })
})

const TOLD = /^Filen [^<>]+\.$/
const HOW = "Gem den som Excel-projektmappe (.xlsx) eller som CSV UTF-8, og prøv med den."
const NO_TABLE = `Filen er ikke et regneark, som guiden kan læse. ${HOW}`
const LOCKED = "Filen er låst med en adgangskode. Gem den uden, og prøv igen."
const OLD = `Filen er gemt i Excels gamle format (.xls). ${HOW}`
const NO_SHEET = "Filen har intet ark, der hedder »Handlingsplan«. "
  + "Giv arket med planen det navn, og prøv igen."
const BROKEN = "Filen er beskadiget og kan ikke læses. "
  + "Åbn den i dit regneark, gem den igen, og prøv med den."
const LARGE = "Filen er for stor. Den må højst fylde 5 MB, og 50 MB når den er pakket ud, "
  + "og have 20.000 rækker. Slet det, der ikke hører til planen, og prøv igen."

const refuses = (bytes, message) => assert.rejects(read(bytes), { message })

const BOX = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1]

test("what is no table, is of an older format or locked is refused with what to do", async () => {
  await refuses(zipped({ "word/document.xml": "<document/>" }), NO_TABLE)
  for (const text of ["<html><table>", "\uFEFF<?xml version='1.0'?><a/>", " <!DOCTYPE html>"])
    await refuses(strToU8(text), NO_TABLE)
  await refuses(Uint8Array.from([...BOX, ...new Array(600).fill(0)]), OLD)
  for (const version of [0, 2, 4, 8]) await refuses(Uint8Array.of(9, version, 8, 0, 0, 5), OLD)
  const locked = [..."EncryptedPackage"].flatMap((sign) => [sign.charCodeAt(0), 0])
  await refuses(Uint8Array.from([...BOX, 0, ...locked]), LOCKED)
  const bytes = workbook({ sheet: sheetOf("") })
  bytes[6] |= 1
  await refuses(bytes, LOCKED)
})

test("a file without the sheet, or with a part that is broken, is refused", async () => {
  const sheet = sheetOf("")
  await refuses(workbook({ sheet, name: "Ark1" }), NO_SHEET)
  const nowhere = [
    "", "../../etc/passwd", "http://x/y", "__proto__", "%E0%A4%A", "worksheets/none.xml",
  ]
  for (const target of nowhere) await refuses(workbook({ sheet, target }), BROKEN)
  await refuses(workbook({ sheet: "<worksheet><sheetData>" }), BROKEN)
  await refuses(workbook({ sheet: `<!DOCTYPE x [<!ENTITY a "aaaa">]>${sheet}` }), BROKEN)
  for (const value of ["0", "-1", "length", "1e999"]) {
    const row = `<row r="1"><c r="A1" t="s"><v>${value}</v></c></row>`
    await refuses(workbook({ sheet: sheetOf(row) }), BROKEN)
  }
  await refuses(workbook({ sheet }).subarray(0, 500), BROKEN)
})

test("a file that is too large, or would be, is refused before it is unpacked", async () => {
  await refuses(new Uint8Array(5_000_001), LARGE)
  const bomb = parts({ sheet: sheetOf("") })
  await refuses(zipped({ ...bomb, "xl/media/a.xml": " ".repeat(50_000_000) }), LARGE)
  const others = Array.from({ length: 1000 }, (_, index) => [`a${index}`, ""])
  await refuses(zipped({ ...bomb, ...Object.fromEntries(others) }), LARGE)
  const far = '<row r="1000000"><c r="A1000000"><v>1</v></c></row>'
  await refuses(workbook({ sheet: sheetOf(far) }), LARGE)
  const before = '<row r="-1"><c r="A1"><v>1</v></c></row>'
  await refuses(workbook({ sheet: sheetOf(before) }), LARGE)
})

test("a size that lies takes no more memory than it says", async () => {
  const lying = "xl/workbook.xml"
  const bytes = zipped({ ...parts({ sheet: sheetOf("") }), [lying]: " ".repeat(10_000_000) })
  const view = new DataView(bytes.buffer)
  let at = view.getUint32(bytes.length - 6, true)
  const end = () => at + 46 + view.getUint16(at + 28, true)
  while (strFromU8(bytes.subarray(at + 46, end())) !== lying) at = end()
  view.setUint32(at + 24, 100, true)
  await refuses(bytes, BROKEN)
})

test("a file that ends anywhere before its end is refused, "
  + "and nothing waits for ever", async () => {
  const bytes = empty(model)
  const isTold = ({ constructor, message }) => constructor === Error && TOLD.test(message)
  for (let end = 4; end < bytes.length; end += end < 100 || end > bytes.length - 100 ? 1 : 37)
    await assert.rejects(read(bytes.subarray(0, end)), isTold)
})
