/**
 * Days are texts: no hour and no zone moves them.
 *
 * tests/test_days.py holds them against another calendar.
 */
import assert from "node:assert/strict"
import { test } from "node:test"

import {
  dated, dayProblem, isDay, latest, plusDays, plusMonths, today, worded,
} from "../../macros/browser/days.mjs"

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

test("what is wrong with a day is told kindly, and of a day or nothing there is nothing", () => {
  for (const fine of ["", "1900-01-01", "2026-12-01", "2199-12-31"])
    assert.equal(dayProblem(fine), "", fine)
  const digits = (year) => `År ${year}? Skriv årstallet med fire cifre, for eksempel 2026.`
  assert.equal(dayProblem("0026-12-01"), digits(26))
  assert.equal(dayProblem("0000-12-01"), digits(0))
  assert.equal(dayProblem("202612-12-01"), digits(202612))
  const years = (year) => `År ${year}? Skriv et år fra 1900 til 2199.`
  assert.equal(dayProblem("1899-12-31"), years(1899))
  assert.equal(dayProblem("2200-01-01"), years(2200))
  for (const none of ["2026-02-30", "i morgen", "2026-12-01\n", "1. december 2026"])
    assert.equal(dayProblem(none), "Den dag findes ikke. Ret dag, måned eller år.", none)
  assert.match(dayProblem("", true), /^Datoen er ikke skrevet færdig\./)
})

test("a day has a problem exactly when it is none that a reader can mean", () => {
  for (let year = 1890; year < 2210; year++)
    for (const rest of ["01-01", "02-29", "12-31"]) {
      const day = `${year}-${rest}`
      assert.equal(dayProblem(day) === "", isDay(day), day)
    }
})

test("today is the day that it is where the reader is", () => {
  const here = new Date(2026, 11, 1, 0, 30).getTime() // half past midnight, whatever the zone
  assert.equal(today(here), "2026-12-01")
  assert.equal(today(here - 31 * 60_000), "2026-11-30")
  assert.match(today(), /^\d{4}-\d\d-\d\d$/)
})

test("a day is worded without its weekday, and without zeros before its number", () => {
  assert.equal(dated("2026-12-01"), "1. december 2026")
  assert.equal(dated("2028-02-29"), "29. februar 2028")
})

test("a day is worded with its weekday, without a comma", () => {
  assert.equal(worded("2026-12-07"), "mandag den 7. december 2026")
  assert.equal(worded("2028-02-29"), "tirsdag den 29. februar 2028")
})
