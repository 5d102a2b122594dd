/** Nothing is deleted unless the answer is yes; a dialog that is left by Escape has no answer. */
import assert from "node:assert/strict"
import { test } from "node:test"

import { asking } from "../../../macros/components/my_data/ask.mjs"
import { Part } from "../stubs.mjs"

/** Ask, give an answer, and return what was asked and what was done. */
function answered(answer) {
  const question = new Part()
  const dialog = new Part({ showModal() {}, querySelector: () => question })
  const done = []
  const ask = asking({ querySelector: () => dialog }, (words) => done.push(words))
  ask("Slet planen?", () => done.push("act"), "Slettet.")
  dialog.returnValue = answer || dialog.returnValue
  dialog.onclose()
  return { asked: question.textContent, done }
}

test("only yes deletes, and what is done is told", () => {
  const asked = "Slet planen? Det kan ikke fortrydes."
  assert.deepEqual(answered("yes"), { asked, done: ["act", "Slettet."] })
  for (const answer of ["no", ""]) assert.deepEqual(answered(answer), { asked, done: [] })
})
