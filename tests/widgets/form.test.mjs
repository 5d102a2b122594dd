/** What is written in a form is read as it stands, and a limit is told, never forced. */
import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { test } from "node:test"

import { appointments, isWritten, outside, valueOf, withoutEmptyEnd } from "../../macros/components/form/widget.mjs"

const control = (value, { type = "text", checked = false, name = "felt" } = {}) => ({ value, type, checked, name })
/** Stand in for a field: its controls, its rows of controls, and whether it is a fieldset. */
const field = ({ controls = [], rows = [], fieldset = false }) => ({
  matches: (selector) => selector === "fieldset" && fieldset,
  querySelectorAll: (selector) => (selector === "[data-row]" ? rows.map((row) => field({ controls: row })) : controls),
})
const box = (value, checked, type = "checkbox") => control(value, { type, checked })

test("a text, a date and a number are what stands there", () => {
  assert.equal(valueOf(field({ controls: [control("Æblerne\nog pærerne")] })), "Æblerne\nog pærerne")
  assert.equal(valueOf(field({ controls: [control("2026-12-01", { type: "date" })] })), "2026-12-01")
  assert.equal(valueOf(field({ controls: [control("")] })), "")
})

test("a single box is yes or nothing", () => {
  assert.equal(valueOf(field({ controls: [box("on", true)] })), "ja")
  assert.equal(valueOf(field({ controls: [box("on", false)] })), "")
})

test("choices are the words of what is chosen, in their order", () => {
  const choices = (...chosen) => field({ fieldset: true, controls: ["Hjemme", "I bussen", "Her"].map((word, index) => box(word, chosen.includes(index))) })
  assert.deepEqual(valueOf(choices(2, 0)), ["Hjemme", "Her"])
  assert.deepEqual(valueOf(choices()), [])
  const one = field({ fieldset: true, controls: [box("Ja", false, "radio"), box("Nej", true, "radio")] })
  assert.deepEqual(valueOf(one), ["Nej"])
})

test("rows have a value for each column, and no empty ones at the end", () => {
  const row = (goal, done) => [control(goal, { name: "maal/maal" }), { ...box("on", done), name: "maal/naaet" }]
  const rows = valueOf(field({ fieldset: true, rows: [row("Læse", true), row("", false), row("Skrive", false), row("", false)] }))
  assert.deepEqual(rows, [{ maal: "Læse", naaet: "ja" }, { maal: "", naaet: "" }, { maal: "Skrive", naaet: "" }])
})

test("only the end of rows is cut, and rows without anything are none", () => {
  assert.deepEqual(withoutEmptyEnd([{ a: "" }, { a: "x" }, { a: "" }]), [{ a: "" }, { a: "x" }])
  assert.deepEqual(withoutEmptyEnd([{ a: "", b: "" }, {}]), [])
  assert.deepEqual(withoutEmptyEnd([]), [])
})

test("a form is written in when any field is, of whatever kind", () => {
  assert.equal(isWritten({ a: "", b: [], c: [] }), false)
  assert.equal(isWritten({}), false)
  for (const value of ["x", " ", "0", "ja", ["Ja"], [{ a: "x" }]]) assert.equal(isWritten({ a: "", b: value }), true)
})

test("an appointment is a row with a whole date; its time and place are those that there are", () => {
  const columns = { title: "Opfølgning", date: "dato", time: "tid", place: "sted" }
  const rows = [{ dato: "2026-12-01", tid: "09:30", sted: "Ørby" }, { dato: "", tid: "10:00", sted: "x" }, { dato: "2026-1-1" }, { dato: "2026-12-02", tid: "", sted: "" }]
  assert.deepEqual(appointments(rows, columns), [
    { title: "Opfølgning", date: "2026-12-01", time: "09:30", place: "Ørby" },
    { title: "Opfølgning", date: "2026-12-02", time: "", place: "" },
  ])
  assert.deepEqual(appointments([{ dato: "2026-12-01" }], { title: "x", date: "dato" }), [{ title: "x", date: "2026-12-01", time: undefined, place: undefined }])
  assert.deepEqual(appointments([], columns), [])
})

for (const [text, min, max, told] of [
  ["9", "4", "8", true], ["3", "4", "8", true], ["4", "4", "8", false], ["8", "4", "8", false], ["-1", "0", "20", true],
  ["9", "", "8", true], ["1", "", "8", false], ["1", "4", "", true], ["99", "4", "", false],
  ["", "4", "8", false], ["mange", "4", "8", false], ["8.5", "4", "8", true],
]) test(`${text || "nothing"} is ${told ? "outside" : "within"} ${min || "any"} to ${max || "any"}`, () => {
  const words = outside(text, min, max, "Modellen: 4–8 unge (skal)")
  assert.equal(words, told ? `${Number(text)} er uden for grænsen. Modellen: 4–8 unge (skal).` : "")
})

test("the widget of a form about a person has no way to keep anything", () => {
  const source = readFileSync(new URL("../../macros/components/form/widget.mjs", import.meta.url), "utf8")
  assert.doesNotMatch(source, /localStorage|sessionStorage|indexedDB|cookie|caches|history\.|fetch\(|sendBeacon|WebSocket/)
  assert.doesNotMatch(source, /(^|;)import[\s{"]/m)
  const fetched = [...source.matchAll(/import\("([^"]+)"\)/g)].map(([, path]) => path)
  assert.deepEqual(fetched, ["./shared/form-keeping.mjs", "./shared/calendar.mjs"])
  assert.match(source, /about\s*===\s*"service"\s*\?\s*await import\("\.\/shared\/form-keeping\.mjs"\)\s*:/)
})
