/** What is kept, and what a file did to it, is told in plain words. */
import assert from "node:assert/strict"
import { test } from "node:test"

import { described, outcome } from "../../../macros/components/my_data/told.mjs"

const AT = new Date(2026, 10, 22, 9, 5)

test("a plan is described by its name, its answers and when it was changed", () => {
  const text = described({ name: "Nord", changed: AT.toISOString(), answered: 7 })
  assert.match(text, /^»Nord«: 7 svar, sidst ændret 22\. november 2026 .*0?9[.:]05\.$/)
})

test("each plan of a file is told with what happened to it", () => {
  const kinds = ["added", "replaced", "kept", "copied", "same", "failed"]
  const all = kinds.map((done) => ({ name: done, done }))
  assert.equal(outcome([]), "")
  assert.equal(outcome(all), [
    "»added« hentet ind.", "»replaced« erstattet.", "»kept« ikke ændret.",
    "»copied« hentet ind som en kopi.", "»same« var her i forvejen.",
    "»failed« kunne ikke gemmes.",
  ].join(" "))
})
