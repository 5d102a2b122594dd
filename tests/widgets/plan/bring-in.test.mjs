/** Plans come in from a file, and nothing else does. */
import assert from "node:assert/strict"
import { test } from "node:test"

import { imported } from "../../../macros/browser/plan/bring-in.mjs"
import { anExport, aPlan, tab } from "./plans.mjs"

test("a plan that is not there is added, and one that is the same is left, "
  + "whatever the order of its keys", () => {
  const { store, storage } = tab()
  const never = () => assert.fail("asked")
  const file = anExport(aPlan(), aPlan({ id: "p-2", name: "B" }))
  assert.deepEqual(imported(store, file, never), [
    { name: "Vores tilbud", done: "added" },
    { name: "B", done: "added" },
  ])
  const writes = storage.writes
  const turned = Object.fromEntries(Object.entries(aPlan()).reverse())
  assert.deepEqual(imported(store, turned, never), [{ name: "Vores tilbud", done: "same" }])
  assert.equal(storage.writes, writes)
})

for (const [decision, done, names] of [
  ["mine", "kept", ["Min"]],
  ["theirs", "replaced", ["Vores tilbud"]],
  ["both", "copied", ["Min", "Vores tilbud (hentet)"]],
  [undefined, "kept", ["Min"]],
  ["constructor", "kept", ["Min"]],
]) test(`a plan that differs, decided ${decision}, is ${done}`, () => {
  const { store } = tab()
  store.replace(aPlan({ name: "Min", items: {} }))
  const asked = []
  const decide = (...both) => {
    asked.push(both.map(({ name }) => name))
    return decision
  }
  assert.deepEqual(imported(store, aPlan(), decide), [{ name: "Vores tilbud", done }])
  assert.deepEqual(asked, [["Vores tilbud", "Min"]])
  assert.deepEqual(store.plans().map(({ name }) => name), names)
  if (decision === "theirs") assert.deepEqual(store.plan("p-1"), aPlan())
  const copy = { ...aPlan(), id: "plan-1", name: names[1] }
  if (decision === "both") assert.deepEqual(store.plan("plan-1"), copy)
})

test("a copy's name fits, and is said to be one", () => {
  const { store } = tab()
  store.replace(aPlan({ items: {} }))
  imported(store, aPlan({ name: "😀".repeat(100) }), () => "both")
  assert.equal(store.plan("plan-1").name, `${"😀".repeat(91)} (hentet)`)
})

test("nothing is brought in when one plan of the file is wrong, "
  + "or when the decision is broken off", () => {
  const { store, storage } = tab()
  store.replace(aPlan({ id: "p-2" }))
  const before = storage.bytes()
  const wrong = anExport(aPlan(), { ...aPlan({ id: "p-2" }), name: 7 })
  assert.throws(() => imported(store, wrong), /Plan 2: navn/)
  const right = anExport(aPlan(), aPlan({ id: "p-2", name: "B" }))
  const breakOff = () => {
    throw new Error("no")
  }
  assert.throws(() => imported(store, right, breakOff), /no/)
  assert.equal(storage.bytes(), before)
  assert.equal(store.unsaved(), false)
})

test("what a full storage does not take has failed, and lives in memory", () => {
  const { store, storage } = tab()
  storage.room = 0
  assert.deepEqual(imported(store, aPlan()), [{ name: "Vores tilbud", done: "failed" }])
  assert.deepEqual([store.plan("p-1"), store.unsaved()], [aPlan(), true])
})

test("a file with __proto__ keys changes no object", () => {
  const { store, storage } = tab()
  const key = '"__proto__":{"polluted":1}'
  for (const text of [
    `{${key}}`,
    JSON.stringify(aPlan()).replace('"items":{', `"items":{${key},`),
    JSON.stringify(anExport(aPlan())).replace("{", `{${key},`),
  ]) assert.throws(() => imported(store, JSON.parse(text)))
  assert.equal({}.polluted, undefined)
  assert.equal(storage.map.size, 0)
})
