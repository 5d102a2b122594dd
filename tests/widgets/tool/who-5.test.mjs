/** Five answers make a score from 0 to 100, a missing one none; a difference has no verdict. */
import assert from "node:assert/strict"
import { test } from "node:test"

import { bandOf, change, score } from "../../../macros/components/tool/who-5.mjs"

const BANDS = [
  { min: 0, max: 35, label: "lav" },
  { min: 36, max: 50, label: "midt" },
  { min: 51, max: 100, label: "høj" },
]
/** Return every way to answer five questions with 0 to 5. */
const everyAnswer = function* (answers = []) {
  if (answers.length === 5) yield answers
  else for (let answer = 0; answer <= 5; answer++) yield* everyAnswer([...answers, answer])
}

test("every answer gives four times its sum: 0 to 100 in steps of 4, whatever the order", () => {
  const seen = new Set()
  for (const answers of everyAnswer()) {
    const value = score(answers)
    assert.equal(value, 4 * (answers[0] + answers[1] + answers[2] + answers[3] + answers[4]))
    seen.add(value)
  }
  assert.deepEqual([...seen].sort((a, b) => a - b), Array.from({ length: 26 }, (_, sum) => 4 * sum))
})

test("what is missing, too much or no answer gives no score", () => {
  const none = [6, -1, 2.5, NaN, "5", null, undefined]
  const fifths = none.map((last) => [1, 2, 3, 4, last])
  for (const answers of [[], [1], [1, 2, 3, 4], [1, 2, 3, 4, 5, 0], ...fifths]) {
    assert.equal(score(answers), undefined, JSON.stringify(answers))
  }
})

test("bands meet without a gap: 35 and 36, 50 and 51", () => {
  const labels = [[0, "lav"], [35, "lav"], [36, "midt"], [50, "midt"], [51, "høj"], [100, "høj"]]
  for (const [value, label] of labels) assert.equal(bandOf(BANDS, value).label, label)
  for (let sum = 0; sum <= 25; sum++) assert.ok(bandOf(BANDS, 4 * sum))
  assert.equal(bandOf(BANDS, 101), undefined)
  assert.equal(bandOf([], 50), undefined)
})

test("a change is a number with its direction, and no verdict", () => {
  assert.equal(change(52, 68), "Forskellen er 16 point: fra 52 til 68.")
  assert.equal(change(68, 52), "Forskellen er 16 point: fra 68 til 52.")
  assert.equal(change(0, 100), "Forskellen er 100 point: fra 0 til 100.")
  assert.equal(change(40, 40), "De to scorer er ens.")
  assert.equal(change(0, 0), "De to scorer er ens.")
})

test("one score alone has no change", () => {
  const pairs = [[undefined, undefined], [0, undefined], [undefined, 0], [52, undefined]]
  for (const [first, second] of pairs) assert.equal(change(first, second), "")
})
