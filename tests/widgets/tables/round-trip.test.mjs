/** A plan goes out to a file and comes back as it was. */
import assert from "node:assert/strict"
import { test } from "node:test"

import { fromCsv, toCsv } from "../../../macros/browser/tables/csv.mjs"
import { planRows } from "../../../macros/browser/tables/rows.mjs"
import { answersIn, AWKWARD, fill, inCsv, inExcel, model, plan, planOf, read } from "./tables.mjs"

test("plan → CSV → the same answers", () => {
  assert.deepEqual(answersIn(fromCsv(toCsv(model.columns, planRows(model, plan)))), inCsv)
})

test("plan → Excel → the same answers", async () => {
  assert.deepEqual(answersIn(await read(await fill(plan))), inExcel)
})

test("awkward texts come back from CSV and from Excel as they were", async () => {
  const id = "hurtig-hjaelp/ring"
  for (const text of AWKWARD) {
    const expected = { status: "in-progress", note: text, reason: text }
    const given = planOf({ [id]: expected })
    const csv = toCsv(model.columns, planRows(model, given))
    assert.deepEqual(answersIn(fromCsv(csv))[id], expected)
    assert.deepEqual(answersIn(await read(await fill(given)))[id], expected)
  }
})
