/** A plan is written as rows. */
import assert from "node:assert/strict"
import { test } from "node:test"

import { planRows } from "../../../macros/browser/tables/rows.mjs"
import { item, model, plan } from "./tables.mjs"

test("a plan has a row for each item of the model, in its order, with words for the reader", () => {
  const rows = planRows(model, plan)
  assert.deepEqual(rows.map(([id]) => id), model.items.map(({ id }) => id))
  const { note } = plan.items["hurtig-hjaelp/samtale"]
  assert.deepEqual(rows[0].slice(9), ["På plads", "", "=Mette", "2026-12-01", note, "s. 12–14"])
  assert.deepEqual(rows[1].slice(9, 14), ["Ikke begyndt", "", "", "", ""])
  assert.ok(rows.flat().every((cell) => typeof cell === "string"))
})
