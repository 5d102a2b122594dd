/** A reader is reminded once of fetching a copy, a week after the last. */
import assert from "node:assert/strict"
import { test } from "node:test"

import { isDue } from "../../../macros/browser/plan/reminder.mjs"
import { AT, MODEL, tab } from "./plans.mjs"

const DAY = 86_400_000
const after = (days) => Date.parse(AT) + days * DAY
const day = (days) => new Date(after(days)).toISOString()

for (const [what, times, days, due] of [
  ["nothing is kept", {}, 100, false],
  ["a plan is six days old", { begun: AT }, 6.9, false],
  ["a plan is a week old", { begun: AT }, 7, true],
  ["a copy was fetched since", { begun: AT, fetched: day(5) }, 8, false],
  ["a copy is a week old", { begun: AT, fetched: day(5) }, 12, true],
  ["the reader was reminded", { begun: AT, reminded: day(8) }, 30, false],
  ["a copy was fetched later", { begun: AT, reminded: day(8), fetched: day(9) }, 16, true],
]) test(`${due ? "It is" : "It is not"} time when ${what}`, () => {
  assert.equal(isDue(times, after(days)), due)
})

test("a reminder comes once, and is forgotten with everything", () => {
  const { store, storage } = tab()
  store.create("A", MODEL)
  assert.equal(store.remindsNow(after(8)), true)
  assert.equal(store.remindsNow(after(9)), false)
  store.noteFetched()
  assert.equal(store.remindsNow(after(9)), true)
  store.removeAll()
  assert.equal(storage.map.size, 0)
})
