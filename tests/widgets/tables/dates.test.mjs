/** Dates of cells are read as people and spreadsheets write them. */
import assert from "node:assert/strict"
import { test } from "node:test"

import { dateOf, serialOf } from "../../../macros/browser/tables/dates.mjs"
import { read } from "./tables.mjs"

const DATES = [
  "2026-12-01", "2026-12-01T00:00:00", "2026-12-01 00:00:00", "01-12-2026", "1.12.2026",
  "01/12/2026", "46357", "46357.5",
]
const NONE = [
  "", "2026", "31-02-2026", "2026-13-01", "1-12-26", "01-12.2026", "12345678", "i morgen",
  "-46357", "4e4", "0x1000",
]

test("dates are read as people and spreadsheets write them", () => {
  for (const text of DATES) assert.equal(dateOf(text), "2026-12-01")
  for (const text of NONE) assert.equal(dateOf(text), undefined)
  for (const text of ["2000-01-01", "2024-02-29", "2199-12-31"])
    assert.equal(dateOf(String(serialOf(text))), text)
  assert.equal(serialOf("1999-12-31"), undefined)
  for (const text of ["36525", "109575", "200000"]) assert.equal(dateOf(text), undefined)
})
