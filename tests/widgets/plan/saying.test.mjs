/** What is said of a plan: how far it is, and whether an answer was kept. */
import assert from "node:assert/strict"
import { test } from "node:test"

import { progressLine } from "../../../macros/browser/plan/progress.mjs"
import { saying } from "../../../macros/browser/plan/saying.mjs"

const AT = new Date(2026, 10, 22, 9, 5)

test("how far a list is says what is not relevant only when something is", () => {
  const all = { inPlace: 2, relevant: 5, total: 5, must: { inPlace: 1, relevant: 3, total: 3 } }
  assert.equal(progressLine(all), "På plads: 2 af 5. Skal: 1 af 3.")
  const some = { inPlace: 0, relevant: 4, total: 6, must: { inPlace: 0, relevant: 0, total: 2 } }
  assert.equal(progressLine(some), "På plads: 0 af 4 (2 ikke relevante). Skal: 0 af 0.")
  const none = { inPlace: 1, relevant: 4, total: 4, must: { inPlace: 0, relevant: 0, total: 0 } }
  assert.equal(progressLine(none), "På plads: 1 af 4.")
})

test("what was saved says where and when", () => {
  const said = /^Gemt i denne browser – ikke på en server\. Kl\. 0?9[.:]05\.$/
  assert.match(saying({ saved: true, at: AT }), said)
})

for (const reason of ["blocked", "full", "gone", "foreign", "invalid"])
  test(`what was not saved (${reason}) says why, and what to do`, () => {
    const text = saying({ saved: false, reason })
    assert.match(text, /^Ikke gemt: [A-ZÆØÅ][^<>]+\.$/)
    assert.doesNotMatch(text, /undefined/)
    assert.equal(text.includes("Hent det som fil"), ["blocked", "full"].includes(reason))
  })
