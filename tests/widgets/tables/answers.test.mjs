/** Rows give answers, or each problem with its row. */
import assert from "node:assert/strict"
import { test } from "node:test"

import { answersFrom } from "../../../macros/browser/tables/answers.mjs"
import { answersIn, faultsOf, model, problemsOf, table } from "./tables.mjs"

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

test("an empty cell is no answer: its field is told, but not one without a column", () => {
  const whole = answersFrom(model, table(["roller/leder", " ", "", "", "", "n"], ["a/b"]))
  assert.deepEqual(whole.answers, { "roller/leder": { note: "n" } })
  const fields = ["status", "reason", "responsible", "deadline"]
  assert.deepEqual(whole.empties, [{ id: "roller/leder", fields }])
  const { answers, empties } = answersFrom(model, [["Id", "Note"], ["roller/leder", ""]])
  assert.deepEqual([answers, empties], [{}, [{ id: "roller/leder", fields: ["note"] }]])
})

test("an id that the model does not have is told, not taken", () => {
  const rows = table(["nedlagt/udsagn", "I gang"], ["constructor", "I gang"])
  const { answers, unknown, problems } = answersFrom(model, rows)
  assert.deepEqual([answers, unknown, problems], [{}, ["nedlagt/udsagn", "constructor"], []])
})

const HOW = "Kopiér det fra guidens egen fil."

test("each cell that cannot be read is told with its place and what to do", () => {
  const faults = faultsOf(
    ["roller/leder", "Færdig"],
    ["hurtig-hjaelp/ring", "", "", "", "31-02-2026"],
    ["hurtig-hjaelp/samtale", "", "", "", "12/1/2026", "x".repeat(5001)],
    ["roller/leder"],
    ["", "I gang"],
    ["__proto__", "I gang"],
    ["<img src=x onerror=alert(1)>", "I gang"],
  )
  assert.deepEqual(faults.map(({ said }) => said.replace("x".repeat(40), "x…")), [
    "Række 2, »Status«: »Færdig« kendes ikke. "
      + "Brug Ikke begyndt, I gang, På plads eller Ikke relevant.",
    "Række 3, »Frist«: »31-02-2026« er ikke en dato. "
      + "Skriv den som 2026-12-01 eller 01-12-2026.",
    "Række 4, »Frist«: »12/1/2026« kan være 12. januar 2026 eller 1. december 2026. "
      + "Skriv den som 2026-01-12 eller 2026-12-01.",
    "Række 4, »Note«: teksten er længere end 5.000 tegn (»x……«). Gør den kortere.",
    "Række 5, »Id«: »roller/leder« står også i række 2, som er den, der gælder. Slet den ene.",
    `Række 6, »Id«: der mangler et id. ${HOW}`,
    `Række 7, »Id«: »__proto__« er ikke et id fra guiden. ${HOW}`,
    `Række 8, »Id«: »img src=x onerror=alert(1)« er ikke et id fra guiden. ${HOW}`,
  ])
  assert.deepEqual(faults.slice(3, 6).map(({ row, id, column }) => [row, id, column]), [
    [4, "hurtig-hjaelp/samtale", "Note"], [5, "roller/leder", "Id"], [6, "", "Id"],
  ])
})

test("a cell that cannot be read is left out, and all others are taken", () => {
  const { answers, empties, faults } = answersFrom(model, table(
    ["roller/leder", "Færdig", "", "Mette", "i morgen", "n"],
    ["hurtig-hjaelp/ring", "I gang", "", "", "1.12.2026", ""],
  ))
  assert.deepEqual(answers, {
    "roller/leder": { responsible: "Mette", note: "n" },
    "hurtig-hjaelp/ring": { status: "in-progress", deadline: "2026-12-01" },
  })
  assert.deepEqual(empties, [
    { id: "roller/leder", fields: ["reason"] },
    { id: "hurtig-hjaelp/ring", fields: ["reason", "responsible", "note"] },
  ])
  assert.deepEqual(faults.map(({ row, column }) => [row, column]), [[2, "Status"], [2, "Frist"]])
})

test("a bare number is no deadline where days are counted from 1904", () => {
  const rows = table(["roller/leder", "", "", "", "46357", "46357"])
  assert.equal(answersIn(rows)["roller/leder"].deadline, "2026-12-01")
  const { answers, faults } = answersFrom(model, Object.assign(rows, { isFrom1904: true }))
  assert.deepEqual(answers["roller/leder"], { note: "46357" })
  assert.equal(faults[0].column, "Frist")
})

test("a table without headers, with one twice or with too many rows is refused", () => {
  const without = answersFrom(model, [["Id"], ["roller/leder"]]).problems
  assert.deepEqual(without, ["Filen har ingen række med overskrifterne »Id« og »Status«. "
    + "Hent handlingsplanen ud her på siden, og udfyld den."])
  assert.deepEqual(answersFrom(model, []).problems.length, 1)
  const twice = answersFrom(model, [["Id", "Note", "note"]]).problems
  assert.deepEqual(twice, ["Række 1: overskriften »Note« står der to gange. "
    + "Slet den ene kolonne, og prøv igen."])
  const many = problemsOf(...Array.from({ length: 5001 }, (_, index) => [`a/${index}`]))
  assert.deepEqual(many, ["Filen har flere end 5.000 rækker. "
    + "Slet dem, der ikke hører til planen, og prøv igen."])
})
