/** Dates of cells are read as people and spreadsheets write them. */
import assert from "node:assert/strict"
import { test } from "node:test"

import { dated } from "../../../macros/browser/days.mjs"
import { datesIn, serialOf } from "../../../macros/browser/tables/dates.mjs"

const DATES = [
  "2026-12-01", "2026-12-01T00:00:00", "2026-12-01 00:00:00", "01-12-2026", "1.12.2026",
  "1. december 2026", "1 dec. 2026", "1. December\u00A02026 kl. 09:30", "46357", "46357,5",
]
const NONE = [
  "", "2026", "31-02-2026", "2026-13-01", "1-12-26", "01-12.2026", "12345678", "i morgen",
  "-46357", "4e4", "0x1000", "1. dece 2026", "1899-12-31", "2200-01-01", "0026-12-01",
]

test("dates are read as people and spreadsheets write them, from 1900 to 2199", () => {
  for (const text of DATES) assert.deepEqual(datesIn(text), ["2026-12-01"], text)
  for (const text of NONE) assert.deepEqual(datesIn(text), [], text)
  assert.deepEqual(["1900-01-01", "2199-12-31"].flatMap(datesIn), ["1900-01-01", "2199-12-31"])
})

test("a date with slashes has two readings where the month may stand first", () => {
  assert.deepEqual(datesIn("12/1/2026"), ["2026-01-12", "2026-12-01"])
  assert.deepEqual(datesIn("13/1/2026"), ["2026-01-13"])
  assert.deepEqual(datesIn("1/13/2026"), ["2026-01-13"])
  assert.deepEqual(datesIn("1/1/2026"), ["2026-01-01"])
  assert.deepEqual(datesIn("12-1-2026"), ["2026-01-12"])
})

test("a date is a number only where it is read back as that date", () => {
  for (const text of ["2000-01-01", "2024-02-29", "2199-12-31"])
    assert.deepEqual(datesIn(String(serialOf(text))), [text])
  assert.equal(serialOf("1999-12-31"), undefined)
  for (const text of ["36525", "109575", "200000"]) assert.deepEqual(datesIn(text), [])
})

test("a date in words is read back", () => {
  for (let month = 1; month <= 12; month += 1) {
    const date = `2026-${String(month).padStart(2, "0")}-09`
    assert.deepEqual(datesIn(dated(date)), [date])
  }
  assert.equal(dated("2026-12-01"), "1. december 2026")
})
