/** A misspelt word is at most a slip or two from the one that is meant. */
import assert from "node:assert/strict"
import { test } from "node:test"

import { isNear, slipsOf } from "../../../macros/browser/search/slips.mjs"

test("one slip is a letter dropped, doubled, changed, or two swapped", () => {
  const slips = slipsOf("samtale")
  for (const slip of ["samtle", "samttale", "samtule", "smatale"]) assert.ok(slips.has(slip), slip)
  assert.ok(!slips.has("smtle"))
  assert.ok(!slips.has("talesam"))
})

test("slips are counted, and a swap is one", () => {
  assert.ok(isNear("samtale", "samtale", 0))
  assert.ok(isNear("samtale", "smatale", 1))
  assert.ok(!isNear("samtale", "smtle", 1))
  assert.ok(isNear("samtale", "smtle", 2))
  assert.ok(!isNear("samtale", "samtalerummet", 2))
})

test("each slip of a word is near it", () => {
  for (const slip of slipsOf("gruppe").keys()) assert.ok(isNear("gruppe", slip, 1), slip)
})
