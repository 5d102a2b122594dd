/** A row is as high as its text needs, by the measures that come with the items. */
import assert from "node:assert/strict"
import { test } from "node:test"

import { heightOf } from "../../../macros/browser/tables/row-height.mjs"

const measure = { letters_per_width: 1.1, points_per_line: 15, points_beside: 1 }
const lines = (text, width = 10) =>
  (heightOf(text, width, measure) - measure.points_beside) / measure.points_per_line

test("a line holds the letters of its column's width, without the cell's own air", () => {
  const taken = [0, 11, 12, 22, 23].map((count) => lines("x".repeat(count)))
  assert.deepEqual(taken, [1, 1, 2, 2, 3])
  assert.equal(lines("x".repeat(12), 10.7109375), 2)
  assert.equal(lines("x".repeat(12), 11), 1)
})

test("a line ends between words, "
  + "and a word that is longer than a line begins on a line of its own", () => {
  assert.equal(lines("syv seks og"), 1)
  assert.equal(lines("syv seks ogs"), 2)
  assert.equal(lines("sekser sekser sekser"), 3, "20 letters, but only one word to a line")
  assert.equal(lines(`a ${"x".repeat(22)} b`), 4)
  assert.equal(lines(`a ${"x".repeat(21)} b`), 4)
  assert.equal(lines(`${"x".repeat(20)} b`), 2)
})

test("a line that the reader ends is one, also when nothing stands in it", () => {
  assert.equal(lines("en\n\ntre\n"), 4)
})

test("each of the measures is used as it is given", () => {
  const points = { points_per_line: 20, points_beside: 3 }
  assert.equal(heightOf("x".repeat(40), 10, { letters_per_width: 2, ...points }), 43)
  assert.equal(heightOf("x".repeat(40), 10, { letters_per_width: 1, ...points }), 83)
})
