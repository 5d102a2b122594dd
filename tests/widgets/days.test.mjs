/**
 * Days are texts: no hour and no zone moves them.
 *
 * tests/test_days.py holds them against another calendar.
 */
import assert from "node:assert/strict"
import { test } from "node:test"

import { isDay, latest, plusDays, plusMonths, worded } from "../../macros/browser/days.mjs"

test("the dates of the guide's examples are right", () => {
  assert.equal(latest("2026-11-30", 7, "calendar-day"), "2026-12-07")
  assert.equal(latest("2026-11-30", 3, "month"), "2027-02-28")
  assert.equal(latest("2026-01-31", 1, "month"), "2026-02-28")
  assert.equal(latest("2027-11-30", 3, "month"), "2028-02-29")
  assert.equal(latest("2026-12-24", 4, "week"), "2027-01-21")
})

test("nothing later is the same day, and back again is where one was", () => {
  for (const day of ["1900-01-01", "2024-02-29", "2026-03-29", "2026-10-25", "2199-12-31"]) {
    assert.equal(plusDays(day, 0), day)
    assert.equal(plusMonths(day, 0), day)
    assert.equal(plusDays(plusDays(day, 100), -100), day)
    assert.equal(plusMonths(day, 12).slice(5, 7), day.slice(5, 7))
  }
})

test("only what is a text of a day is one", () => {
  const list = ["2026-12-01", "x"]
  for (const none of [undefined, null, 20261201, new Date(), [], list, {}, "i morgen"])
    assert.equal(isDay(none), false, String(none))
})

test("a reader means a day from 1900 to 2199", () => {
  for (const day of ["1900-01-01", "2199-12-31"]) assert.equal(isDay(day), true, day)
  for (const day of ["1899-12-31", "2200-01-01"]) assert.equal(isDay(day), false, day)
})

test("a day is worded with its weekday, without a comma", () => {
  assert.equal(worded("2026-12-07"), "mandag den 7. december 2026")
  assert.equal(worded("2028-02-29"), "tirsdag den 29. februar 2028")
})
