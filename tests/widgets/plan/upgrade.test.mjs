/** The model changes, and a plan is held against it; how far a plan has come. */
import assert from "node:assert/strict"
import { test } from "node:test"

import { progress } from "../../../macros/browser/plan/progress.mjs"
import { problems } from "../../../macros/browser/plan/shape.mjs"
import { compared, lookedOver } from "../../../macros/browser/plan/upgrade.mjs"
import { aPlan, AT, MODEL } from "./plans.mjs"

test("a plan is compared with the model of today", () => {
  const plan = aPlan({
    known: { "a/et": "00000001", "a/to": "ffffffff", "c/vaek": "00000009" },
    items: { "d/svaret": { note: "x" }, "d/tomt": { changed: AT } },
  })
  assert.deepEqual(compared(plan, MODEL), {
    added: ["b/tre"],
    changed: ["a/to"],
    retired: ["c/vaek", "d/svaret"],
  })
})

test("a plan that is looked over has nothing new, keeps answers to what is retired, "
  + "and is a copy", () => {
  const items = { "d/vaek": { note: "x" } }
  const plan = aPlan({ model_version: "1.0.0", known: {}, later: 1, items })
  const done = lookedOver(plan, MODEL)
  assert.deepEqual(compared(done, MODEL), { added: [], changed: [], retired: ["d/vaek"] })
  assert.deepEqual([done.model_version, done.later, done.items], ["1.2.0", 1, plan.items])
  assert.deepEqual([plan.model_version, plan.known], ["1.0.0", {}])
  assert.deepEqual(problems(done), [])
})

test("progress counts what is in place among what is relevant", () => {
  const items = {
    "a/et": { status: "in-place" },
    "a/to": { status: "not-relevant" },
    "b/tre": { note: "ingen status" },
  }
  assert.deepEqual(progress(aPlan({ items }), MODEL.items), {
    total: 3, answered: 3, inPlace: 1, relevant: 2,
    counts: { "not-started": 1, "in-progress": 0, "in-place": 1, "not-relevant": 1 },
    must: { total: 2, inPlace: 1, relevant: 2 },
  })
  assert.deepEqual(progress(undefined, MODEL.items).counts["not-started"], 3)
  assert.deepEqual(progress(aPlan({ items }), []).total, 0)
})
