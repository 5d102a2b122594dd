/** The box around a control holds its words as paper shows them. */
import assert from "node:assert/strict"
import { test } from "node:test"

import { mark } from "../../../macros/components/form/controls.mjs"

/** Return what the box of a control holds once it is marked. */
function onPaper(type, value) {
  const box = { dataset: { written: "før" } }
  mark({ type, value, closest: () => box })
  return box.dataset.written
}

test("words are whole, with their lines", () => {
  assert.equal(onPaper("text", "Kontorchef for Børn"), "Kontorchef for Børn")
  assert.equal(onPaper("textarea", "Ét\nto\n\n"), "Ét\nto\n\n")
  assert.equal(onPaper("select-one", "Kommunen"), "Kommunen")
  assert.equal(onPaper("number", "7"), "7")
})

test("a date and a time are as people write them", () => {
  assert.equal(onPaper("date", "2026-12-01"), "1. december 2026")
  assert.equal(onPaper("time", "09:30"), "09.30")
  assert.equal(onPaper("text", "2026-12-01"), "2026-12-01")
})

test("what is emptied leaves nothing", () => {
  for (const type of ["text", "date", "time", "textarea"]) assert.equal(onPaper(type, ""), "")
})

test("what is ticked has no box, and prints as it is", () => {
  assert.doesNotThrow(() => mark({ type: "checkbox", value: "on", closest: () => null }))
})
