/** A spreadsheet of LibreOffice's is read as it shows its cells. */
import assert from "node:assert/strict"
import { test } from "node:test"

import { zipped } from "../workbook.mjs"
import { read } from "./tables.mjs"

const NAMES = ["office", "table", "text"].map((name) => `xmlns:${name}="urn:${name}"`).join(" ")
const sheetOf = (rows, name = "Handlingsplan") =>
  `<table:table table:name="${name}">${rows}</table:table>`
const ods = (sheets, others = {}) => zipped({
  mimetype: "application/vnd.oasis.opendocument.spreadsheet",
  "content.xml": `<office:document-content ${NAMES}><office:body><office:spreadsheet>${sheets}`
    + "</office:spreadsheet></office:body></office:document-content>",
  ...others,
})
const cell = (inside, attributes = "") =>
  `<table:table-cell ${attributes}>${inside}</table:table-cell>`
const valued = (type, name, value) =>
  cell("<text:p>vist</text:p>", `office:value-type="${type}" office:${name}="${value}"`)
const rowOf = (...cells) => `<table:table-row>${cells.join("")}</table:table-row>`
const textOf = async (inside) => (await read(ods(sheetOf(rowOf(cell(inside))))))[0]?.[0]

test("values are worded by their type", async () => {
  const [row] = await read(ods(sheetOf(rowOf(
    valued("float", "value", "5.5"),
    valued("percentage", "value", "0.055"),
    valued("date", "date-value", "2026-12-01"),
    valued("date", "date-value", "2026-12-01T09:30:00"),
    valued("time", "time-value", "PT09H30M00S"),
    valued("boolean", "boolean-value", "true"),
    valued("boolean", "boolean-value", "false"),
    cell("<text:p>TRUE</text:p>", 'office:value-type="float" office:value="1"'),
    valued("currency", "value", "12"),
    cell("", 'office:value-type="string" office:string-value="skjult"'),
  ))))
  assert.deepEqual(row, [
    "5,5", "5,5 %", "1. december 2026", "1. december 2026 kl. 09:30", "09:30", "Sand", "Falsk",
    "Sand", "vist", "skjult",
  ])
})

test("paragraphs are lines, spaces and tabs are those that were written, "
  + "and a comment or a drawing is no text", async () => {
  assert.equal(await textOf("<text:p>én</text:p><text:p/><text:p>tre</text:p>"), "én\n\ntre")
  assert.equal(await textOf("<text:p>\n  a <text:s text:c='2'/>b<text:tab/>c</text:p>"), "a   b\tc")
  const span = "<text:span>c\n d</text:span>"
  assert.equal(await textOf(`<text:p>a<text:line-break/>b &amp; ${span}</text:p>`), "a\nb & c d")
  assert.equal(await textOf("<text:p>a<text:s/><text:a>b</text:a></text:p>"), "a b")
  const note = "<office:annotation><text:p>kommentar</text:p></office:annotation>"
  const drawing = "<draw:frame><draw:text-box><text:p>tegning</text:p></draw:text-box></draw:frame>"
  assert.equal(await textOf(`${note}<text:p>a</text:p>${drawing}`), "a")
})

const repeated = (what, times) => `table:number-${what}-repeated="${times}"`

test("what is repeated stands so many times, as far as a plan can reach", async () => {
  const rows = [
    `<table:table-row ${repeated("rows", 2)}>${cell("<text:p>a</text:p>", repeated("columns", 2))}`,
    `<table:covered-table-cell ${repeated("columns", 3)}/>${cell("<text:p>b</text:p>")}`,
    `${cell("", repeated("columns", 16_378))}</table:table-row>`,
    `<table:table-row ${repeated("rows", 3)}>${cell("")}</table:table-row>`,
    rowOf(cell("<text:p>c</text:p>", repeated("columns", 16_384))),
    `<table:table-row ${repeated("rows", 1_048_570)}>${cell("")}</table:table-row>`,
  ].join("")
  const found = await read(ods(sheetOf(rows)))
  const first = ["a", "a", "", "", "", "b"]
  assert.deepEqual(found.slice(0, 5), [first, first, [], [], []])
  assert.deepEqual([found.length, found[5].length, new Set(found[5]).size], [6, 200, 1])
})

test("a file of 1 kB cannot stand for more rows or cells than a plan has", async () => {
  const times = (rows, columns) => `<table:table-row ${repeated("rows", rows)}>`
    + `${cell("<text:p>x</text:p>", repeated("columns", columns))}</table:table-row>`
  assert.equal((await read(ods(sheetOf(times(20_000, 1))))).length, 20_000)
  const message = /^Filen er for stor/
  for (const [rows, columns] of [[20_001, 1], [1e9, 1], [19_999, 200], ["1e400", 1]])
    await assert.rejects(read(ods(sheetOf(times(rows, columns)))), { message })
})

test("the plan's sheet is the one of its name, or the only one", async () => {
  const one = rowOf(cell("<text:p>1</text:p>"))
  const two = rowOf(cell("<text:p>2</text:p>"))
  assert.deepEqual(await read(ods(sheetOf(one, "Om") + sheetOf(two, " handlingsPLAN"))), [["2"]])
  assert.deepEqual(await read(ods(sheetOf(one, "handlingsplan-2026-12-01"))), [["1"]])
  const message = /^Filen har intet ark, der hedder »Handlingsplan«/
  await assert.rejects(read(ods(sheetOf(one, "Om") + sheetOf(two, "Ark2"))), { message })
})

test("a file with a password, and one that is broken, are refused", async () => {
  const manifest = "<manifest:manifest><manifest:encryption-data/></manifest:manifest>"
  const locked = ods("", { "META-INF/manifest.xml": manifest })
  await assert.rejects(read(locked), { message: /^Filen er låst med en adgangskode/ })
  const broken = ods("<table:table>")
  await assert.rejects(read(broken), { message: /^Filen er beskadiget/ })
})
