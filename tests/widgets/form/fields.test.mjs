/** What is written in a form is read as it stands. */
import assert from "node:assert/strict"
import { test } from "node:test"

import {
  emptied, isWritten, touchedBy, valueOf, withoutEmptyEnd,
} from "../../../macros/components/form/fields.mjs"

const control = (value, { type = "text", checked = false, name = "felt" } = {}) =>
  ({ value, type, checked, name })
/** Stand in for a field: its controls, its rows of controls, and whether it is a fieldset. */
const field = ({ controls = [], rows = [], fieldset = false, id }) => ({
  dataset: { ...(rows.length && { rows: "" }), row: id },
  contains: (control) => controls.includes(control),
  matches: (selector) => selector === "fieldset" && fieldset,
  querySelectorAll: (selector) =>
    selector === "[data-row]"
      ? rows.map((row, index) => field({ controls: row, id: `r${index}` }))
      : controls,
})
const box = (value, checked, type = "checkbox") => control(value, { type, checked })

test("a text, a date and a number are what stands there", () => {
  const shown = (...given) => valueOf(field({ controls: [control(...given)] }))
  assert.equal(shown("Æblerne\nog pærerne"), "Æblerne\nog pærerne")
  assert.equal(shown("2026-12-01", { type: "date" }), "2026-12-01")
  assert.equal(shown(""), "")
})

test("a single box is yes or nothing", () => {
  assert.equal(valueOf(field({ controls: [box("on", true)] })), "ja")
  assert.equal(valueOf(field({ controls: [box("on", false)] })), "")
})

test("choices are the words of what is chosen, in their order", () => {
  const words = ["Hjemme", "I bussen", "Her"]
  const choices = (...chosen) => field({
    fieldset: true,
    controls: words.map((word, index) => box(word, chosen.includes(index))),
  })
  assert.deepEqual(valueOf(choices(2, 0)), ["Hjemme", "Her"])
  assert.deepEqual(valueOf(choices()), [])
  const one = field({
    fieldset: true,
    controls: [box("Ja", false, "radio"), box("Nej", true, "radio")],
  })
  assert.deepEqual(valueOf(one), ["Nej"])
})

test("rows have a value for each column, and no empty ones at the end", () => {
  const row = (goal, done) =>
    [control(goal, { name: "maal/maal" }), { ...box("on", done), name: "maal/naaet" }]
  const rows = [row("Læse", true), row("", false), row("Skrive", false), row("", false)]
  assert.deepEqual(valueOf(field({ fieldset: true, rows })), [
    { maal: "Læse", naaet: "ja" },
    { maal: "", naaet: "" },
    { maal: "Skrive", naaet: "" },
  ])
})

test("only the end of rows is cut, and rows without anything are none", () => {
  assert.deepEqual(withoutEmptyEnd([{ a: "" }, { a: "x" }, { a: "" }]), [{ a: "" }, { a: "x" }])
  assert.deepEqual(withoutEmptyEnd([{ a: "", b: "" }, {}]), [])
  assert.deepEqual(withoutEmptyEnd([]), [])
})

test("a form is written in when any field is, of whatever kind", () => {
  assert.equal(isWritten({ a: "", b: [], c: [] }), false)
  assert.equal(isWritten({}), false)
  for (const value of ["x", " ", "0", "ja", ["Ja"], [{ a: "x" }]]) {
    assert.equal(isWritten({ a: "", b: value }), true)
  }
})

test("of a table the cell is kept that was written in, with the empty rows above it", () => {
  const rows = ["", "", "Skrive"].map((goal) => [
    control(goal, { name: "maal/maal" }), control("", { name: "maal/dato" }),
  ])
  const table = field({ fieldset: true, rows })
  const written = { id: "r2", maal: "Skrive" }
  const empty = (id) => ({ id, maal: "", dato: "" })
  assert.deepEqual(touchedBy(table, rows[2][0]), [empty("r0"), empty("r1"), written])
  assert.deepEqual(touchedBy(table, rows[2][0], [{ id: "r0" }]), [empty("r1"), written])
  assert.deepEqual(touchedBy(field({ controls: [control("x")] })), "x")
})

test("what empties a field names all that is kept of it", () => {
  const table = field({ fieldset: true, rows: [[control("")]] })
  const kept = [{ id: "a", maal: "x", dato: "" }, { id: "b", dato: "y" }]
  assert.deepEqual(emptied(table, kept), [{ id: "a", maal: "", dato: "" }, { id: "b", dato: "" }])
  assert.deepEqual(emptied(table), [])
  assert.deepEqual(emptied(field({ fieldset: true })), [])
  assert.equal(emptied(field({})), "")
})
