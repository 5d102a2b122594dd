/** This file proves that a page tells when the day to look something up again has passed. */
import assert from "node:assert/strict"
import { test } from "node:test"
import { isPassed, mount } from "../../../macros/components/context/widget.mjs"

test("the day itself is in time, and the day after is not", () => {
  assert.equal(isPassed("2027-01-15", "2027-01-14"), false)
  assert.equal(isPassed("2027-01-15", "2027-01-15"), false)
  assert.equal(isPassed("2027-01-15", "2027-01-16"), true)
})

test("only what is passed is told", () => {
  const box = (reviewBy) => {
    const note = { hidden: true }
    return { note, dataset: { reviewBy }, querySelector: () => note }
  }
  const boxes = [box("2027-01-15"), box("2028-01-15")]
  mount({ querySelectorAll: () => boxes }, "2027-06-01")
  assert.deepEqual(boxes.map(({ note }) => note.hidden), [false, true])
})
