/** The empty Excel file is filled, and all else in it stays. */
import assert from "node:assert/strict"
import { test } from "node:test"

import { fillXlsx } from "../../../macros/browser/tables/excel-write.mjs"
import { empty, sheetOf, strFromU8, unzipped, workbook, zipped } from "../workbook.mjs"
import { answersIn, fill, model, plan, planOf, read } from "./tables.mjs"

const SHEET = "xl/worksheets/sheet1.xml"
const sheetIn = (bytes) => strFromU8(unzipped(bytes)[SHEET])

test("Excel cannot hold every character: what XML forbids is left out, "
  + "and lines end in one way", async () => {
  const given = planOf({ "roller/leder": { note: "a\0b\x0Bc\r\nd\uFFFFe\uD800" } })
  assert.equal(answersIn(await read(await fill(given)))["roller/leder"].note, "abc\nde\uFFFD")
})

test("all that is not an answer stays as it was, to the byte, "
  + "but rows with answers take the height that they need", async () => {
  const [before, after] = [empty(model), await fill(plan)].map((bytes) => unzipped(bytes))
  assert.deepEqual(Object.keys(after), Object.keys(before))
  for (const name of Object.keys(before).filter((it) => it !== SHEET))
    assert.deepEqual(after[name], before[name], name)
  const restored = strFromU8(after[SHEET])
    .replace(/ t="inlineStr"><is>.*?<\/is><\/c>/gs, "/>")
    .replace(/(<c r="M\d+" s="\d+")><v>\d+<\/v><\/c>/g, "$1/>")
  const filled = /(<row r="[35]" spans="1:15") ht="30" customHeight="1"/g
  assert.equal(restored, strFromU8(before[SHEET]).replace(filled, '$1 ht="61"'))
  assert.match(restored, /<row r="4" [^>]*ht="30" customHeight="1"/)
})

test("a row is never lower than it was, "
  + "and never higher than a spreadsheet can have it", async () => {
  const heights = async (note) => {
    const xml = sheetIn(await fill(planOf({ "roller/leder": { note } })))
    return [...xml.matchAll(/<row r="(?:4|5)" [^>]*?( ht=.*?)>/g)].map(([, height]) => height)
  }
  const untouched = ' ht="30" customHeight="1"'
  assert.deepEqual(await heights("kort"), [untouched, ' ht="30"'])
  assert.deepEqual(await heights("én\n\ntre"), [untouched, ' ht="46"'])
  assert.deepEqual(await heights("x".repeat(5000)), [untouched, ' ht="409"'])
})

test("an answer is a string with the cell's style, a deadline is a date with it, "
  + "and neither is a formula", async () => {
  const xml = sheetIn(await fill(plan))
  const string = (text) => `<is><t xml:space="preserve">${text}</t></is></c>`
  const status = `<c r="J3" s="49" t="inlineStr">${string("På plads")}`
  assert.ok(xml.includes(`${status}<c r="K3" s="50"/>`))
  const responsible = `<c r="L3" s="51" t="inlineStr">${string("'=Mette")}`
  assert.ok(xml.includes(`${responsible}<c r="M3" s="52"><v>46357</v></c>`))
  assert.ok(xml.includes("Vi har &lt;ingen&gt; &amp; kan'ikke"))
  assert.doesNotMatch(xml, /<f[ >]/)
})

test("the same plan gives the same bytes, and an empty one changes nothing", async () => {
  assert.deepEqual(await fill(plan), await fill(plan))
  assert.deepEqual(await read(await fill(planOf({}))), await read(empty(model)))
})

const stringCell = (reference, value) => `<c r="${reference}" t="str"><v>${value}</v></c>`

/** Return a sheet with few cells: styles stand on a column, a cell and a row. */
function sparse() {
  const headers = ["Id", "Eget", "Status", "Frist", "Note", "Ansvarlig"]
  const head = headers.map((name, index) => stringCell(`${"ABCDEF"[index]}1`, name))
  const rows = [
    `<row r="1">${head.join("")}</row>`,
    `<row r="2">${stringCell("A2", "roller/leder")}<c r="E2" s="9"><f>1+1</f><v>2</v></c></row>`,
    `<row r="3" s="4" customFormat="1">${stringCell("A3", "hurtig-hjaelp/ring")}</row>`,
  ]
  return sheetOf(rows.join(""), {
    before: '<cols><col min="3" max="4" width="9" style="7" customWidth="1"/></cols>',
  })
}

test("cells that the file left out are put in their place, "
  + "with the style of their row or column", async () => {
  const answer = { status: "in-progress", deadline: "2026-12-01", note: "n" }
  const given = planOf({
    "roller/leder": answer,
    "hurtig-hjaelp/ring": { ...answer, responsible: "x" },
  })
  const bytes = await fillXlsx(workbook({ sheet: sparse() }), model, given)
  const [, row, other] = sheetIn(bytes).split("</row>")
  assert.match(row, new RegExp([
    '<c r="A2".*<c r="C2" s="7" t="inlineStr".*<c r="D2" s="7"><v>46357</v></c>',
    '<c r="E2" s="9" t="inlineStr"><is><t xml:space="preserve">n<',
  ].join("")))
  assert.match(other, /<c r="C3" s="4".*<c r="D3" s="4"><v>46357<.*<c r="F3" s="4"/)
})

test("a date is never written where it would show as a number", async () => {
  const sheet = sheetOf([
    `<row r="1">${stringCell("A1", "Id")}${stringCell("B1", "Frist")}</row>`,
    `<row r="2">${stringCell("A2", "roller/leder")}<c r="B2"/></row>`,
  ].join(""))
  const given = planOf({ "roller/leder": { deadline: "2026-12-01" } })
  const [, row] = await read(await fillXlsx(workbook({ sheet }), model, given))
  assert.deepEqual(row, ["roller/leder", "2026-12-01"])
})

test("no answer is left out in silence when the empty file is not the model's", async () => {
  const message = "Den tomme Excel-fil passer ikke til planen. Genindlæs siden, og prøv igen."
  const other = empty({ ...model, items: model.items.slice(1) })
  await assert.rejects(fillXlsx(other, model, plan), { message })
  const bare = workbook({ sheet: sheetOf("") })
  await assert.rejects(fillXlsx(bare, model, plan), { message })
  const parts = unzipped(empty(model))
  const prefixed = strFromU8(parts[SHEET]).replace(/<(\/?)(row|c)\b/g, "<$1x:$2")
  const foreign = zipped({ ...parts, [SHEET]: prefixed })
  await assert.rejects(fillXlsx(foreign, model, plan), { message })
})
