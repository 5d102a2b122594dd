/** Rows give answers, or each problem with its row. */
import assert from "node:assert/strict"
import { test } from "node:test"

import { answersFrom } from "../../../macros/browser/tables/answers.mjs"
import { answersIn, BLANK, model, plan, problemsOf, table } from "./tables.mjs"

test("answers are found by the headers: any order, rows above, other columns, "
  + "other letters", () => {
  const rows = [
    ["Vores plan"],
    [],
    ["NOTE ", "Eget", "  id", "sta\u00A0tus", "Status"],
    ["n", "e", "roller/leder", "x", "pa\u030A  plads"],
    ["", "i alt", "", "", ""],
  ]
  const { answers, missing } = answersFrom(model, rows)
  assert.deepEqual(answers, { "roller/leder": { status: "in-place", note: "n" } })
  assert.deepEqual(missing, ["Begrundelse, hvis ikke relevant", "Ansvarlig", "Frist"])
})

test("an emptied cell empties the answer, and a missing column leaves it alone", () => {
  assert.deepEqual(answersIn(table(["roller/leder"])), { "roller/leder": BLANK })
  const { answers } = answersFrom(model, [["Id", "Note"], ["roller/leder", ""]])
  assert.deepEqual(answers, { "roller/leder": { note: "" } })
})

test("an id that the model does not have is told, not taken", () => {
  const rows = table(["nedlagt/udsagn", "I gang"], ["constructor", "I gang"])
  const { answers, unknown, problems } = answersFrom(model, rows)
  assert.deepEqual([answers, unknown, problems], [{}, ["nedlagt/udsagn", "constructor"], []])
})

test("each problem says its row, and then nothing is applied", () => {
  const { answers, problems } = answersFrom(model, [["x"], ...table(
    ["roller/leder", "Færdig"],
    ["hurtig-hjaelp/ring", "", "", "", "31-02-2026"],
    ["hurtig-hjaelp/samtale", "", "", "", "", "x".repeat(5001)],
    ["roller/leder"],
    ["", "I gang"],
    ["__proto__", "I gang"],
    ["<img src=x onerror=alert(1)>", "I gang"],
  )])
  assert.deepEqual(answers, {})
  assert.deepEqual(problems.map((text) => text.replace("x".repeat(40), "x…")), [
    "Række 3: status »Færdig« kendes ikke. "
      + "Brug Ikke begyndt, I gang, På plads eller Ikke relevant.",
    "Række 4: fristen »31-02-2026« er ikke en dato. Skriv den som 2026-12-01 eller 01-12-2026.",
    "Række 5: en tekst er længere end 5.000 tegn (»x……«).",
    "Række 6: »roller/leder« står også i række 3.",
    "Række 7: der mangler et id.",
    "Række 8: »__proto__« er ikke et id fra guiden.",
    "Række 9: »img src=x onerror=alert(1)« er ikke et id fra guiden.",
  ])
})

test("a table without headers, with one twice or with too many rows is refused", () => {
  const without = answersFrom(model, [["Id"], ["roller/leder"]]).problems
  assert.deepEqual(without, ["Filen har ingen række med overskrifterne »Id« og »Status«."])
  assert.deepEqual(answersFrom(model, []).problems.length, 1)
  const twice = answersFrom(model, [["Id", "Note", "note"]]).problems
  assert.deepEqual(twice, ["Række 1: overskriften »Note« står der to gange."])
  const many = problemsOf(...Array.from({ length: 5001 }, (_, index) => [`a/${index}`]))
  assert.deepEqual(many, ["Filen har flere end 5.000 rækker."])
})
