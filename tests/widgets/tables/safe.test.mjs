/** A mark keeps text from becoming a formula, and comes off again. */
import assert from "node:assert/strict"
import { test } from "node:test"

import { safe, unsafe } from "../../../macros/browser/tables/safe.mjs"
import { AWKWARD } from "./tables.mjs"

test("what a spreadsheet takes for a formula is marked, and nothing else", () => {
  for (const text of ["=1", "+1", "-1", "@x", "\tx", "\rx", "  =1", " \tx", "\n=1", "'=1"])
    assert.equal(safe(text), `'${text}`)
  for (const text of ["", "a=1", "1-2", "'t er", "<b>", "«=»"]) assert.equal(safe(text), text)
})

test("a mark comes off as it went on", () => {
  for (const text of AWKWARD) assert.equal(unsafe(safe(text)), text)
  assert.equal(unsafe("'t er"), "'t er")
})
