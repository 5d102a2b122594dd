/** A limit is told, never forced. */
import assert from "node:assert/strict"
import { test } from "node:test"

import { outside } from "../../../macros/components/form/limits.mjs"

for (const [text, min, max, told] of [
  ["9", "4", "8", true], ["3", "4", "8", true], ["4", "4", "8", false], ["8", "4", "8", false],
  ["-1", "0", "20", true],
  ["9", "", "8", true], ["1", "", "8", false], ["1", "4", "", true], ["99", "4", "", false],
  ["", "4", "8", false], ["mange", "4", "8", false], ["8.5", "4", "8", true],
])
  test(`${text || "nothing"} is ${told ? "out of" : "in"} ${min || "any"}–${max || "any"}`, () => {
    const words = outside(text, min, max, "Modellen: 4–8 unge (skal)")
    const wanted = `${Number(text)} er uden for grænsen. Modellen: 4–8 unge (skal).`
    assert.equal(words, told ? wanted : "")
  })
