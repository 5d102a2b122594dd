/** Numbers of cells are written as a person would read them, by their format. */
import assert from "node:assert/strict"
import { test } from "node:test"

import { kindOfCode } from "../../../macros/browser/tables/formats.mjs"
import { durationInWords, inWords, isoInWords } from "../../../macros/browser/tables/values.mjs"
import { sheetOf, workbook } from "../workbook.mjs"
import { read } from "./tables.mjs"

const KINDS = {
  date: ["yyyy-mm-dd", "d. mmmm yyyy", "[$-406]d. mmmm yyyy;@", "mmm", 'dd"h"', "m/d/yy"],
  time: ["h:mm", "hh:mm:ss", "h:mm AM/PM", "mm:ss.0"],
  both: ["d/m/yyyy h:mm", "yyyy\\-mm\\-dd hh:mm"],
  hours: ["[h]:mm", "[mm]:ss"],
  percentage: ["0%", "0.00%"],
  number: ["General", "0.00", "#,##0", "@", '0" dage"', "[Red]0;-0", "0.00E+00", '# "kr."', "0_d"],
}

test("a format says what its numbers are", () => {
  for (const [kind, codes] of Object.entries(KINDS))
    for (const code of codes) assert.equal(kindOfCode(code), kind, code)
})

test("a number is a date, a time, hours, a percentage or a Danish number", () => {
  const cases = [
    [46357, "date", "1. december 2026"], [46357.4, "date", "1. december 2026"],
    [46357.395833333336, "both", "1. december 2026 kl. 09:30"], [46357, "both", "1. december 2026"],
    [0.3958333333333333, "time", "09:30"], [0.395844907, "time", "09:30:01"],
    [46357.99999999, "both", "2. december 2026"], [1.5, "hours", "36:00"], [1.25, "time", "06:00"],
    [0.055, "percentage", "5,5 %"], [5.5, "number", "5,5"], [0.1 + 0.2, undefined, "0,3"],
    [12345678, "number", "12345678"], [-5.5, "number", "-5,5"],
    [1, "date", "1. januar 1900"], [59, "date", "28. februar 1900"], [61, "date", "1. marts 1900"],
    [0, "date", "0"], [-1, "date", "-1"], [1e300, "date", "1e+300"], [200000, "date", "200000"],
  ]
  for (const [number, kind, text] of cases) assert.equal(inWords(number, kind, false), text)
  assert.equal(inWords(44895, "date", true), "1. december 2026")
})

test("a date or a time that is written out is worded, and else kept as it is", () => {
  assert.equal(isoInWords("2026-12-01"), "1. december 2026")
  assert.equal(isoInWords("2026-12-01T09:30:00.000"), "1. december 2026 kl. 09:30")
  assert.equal(isoInWords("09:30:00"), "09:30")
  for (const text of ["", "T", "2026-02-30", "0026-12-01", "i morgen"])
    assert.equal(isoInWords(text), text)
  assert.equal(durationInWords("PT09H30M00S"), "09:30")
  assert.equal(durationInWords("PT26H05M07.5S"), "26:05:07")
  assert.equal(durationInWords("ni"), "ni")
})

const STYLES = [
  '<styleSheet xmlns="a"><numFmts count="1"><numFmt numFmtId="164" formatCode="d\\-m\\-yyyy"/>',
  '</numFmts><cellStyleXfs><xf numFmtId="10"/></cellStyleXfs>',
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="20"/>',
  '<xf numFmtId="9"/><xf numFmtId="2"/></cellXfs></styleSheet>',
].join("")

test("cells of an Excel file are worded by their style, also with days from 1904", async () => {
  const values = [46357, 46357, 46357, 0.3958333333333333, 0.5, 5.5]
  const cells = values.map((value, style) => `<c s="${style}"><v>${value}</v></c>`)
  const sheet = sheetOf(`<row r="1">${cells.join("")}</row>`)
  const expected = ["46357", "1. december 2026", "1. december 2026", "09:30", "50 %", "5,5"]
  assert.deepEqual(await read(workbook({ sheet, styles: STYLES })), [expected])
  const settings = ' date1904="1"'
  const [row, ...others] = await read(workbook({ sheet, styles: STYLES, settings }))
  assert.deepEqual(row.slice(1, 3), ["2. december 2030", "2. december 2030"])
  assert.equal(others.length, 0)
})
