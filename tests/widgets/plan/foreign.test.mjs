/** Unknown keys and foreign things are never lost. */
import assert from "node:assert/strict"
import { test } from "node:test"

import { bringIn, prepared } from "../../../macros/browser/plan/bring-in.mjs"
import { problems } from "../../../macros/browser/plan/shape.mjs"
import { Shelf } from "../storage.mjs"
import { aPlan, JUNK, keysOf, MODEL, NEIGHBOURS, stored, tab } from "./plans.mjs"

test("unknown keys are kept through replace, change, rename, all and import", () => {
  const { store, storage } = tab()
  const plan = aPlan({ later: { a: [1] } })
  plan.items["a/et"].later = null
  plan.items["a/et"].empty = ""
  store.replace(plan)
  assert.deepEqual(stored(storage, "p-1"), plan)
  store.change("p-1", "a/et", { status: "in-place" }, "00000001")
  store.rename("p-1", "B")
  const [kept] = store.all().plans
  const { later, empty } = kept.items["a/et"]
  assert.deepEqual([kept.later, later, empty], [{ a: [1] }, null, ""])
  assert.deepEqual(kept.items["a/to"], plan.items["a/to"])
  const other = tab().store
  bringIn(other, prepared(other, JSON.parse(JSON.stringify(store.all()))))
  assert.deepEqual(other.plan("p-1"), kept)
})

test("all is valid, and holds what memory holds", () => {
  const { store, storage } = tab()
  const { id } = store.create("A", MODEL)
  storage.room = 0
  store.change(id, "a/et", { note: "x" }, "00000001")
  store.create("B", MODEL)
  const all = store.all()
  assert.deepEqual(problems(all), [])
  assert.deepEqual(all.plans.map(({ name }) => name), ["A", "B"])
  assert.equal(all.plans[0].items["a/et"].note, "x")
})

test("what cannot be read is never changed, and goes only when everything is to go", () => {
  const { store, storage } = tab(new Shelf({ ...NEIGHBOURS, ...JUNK }))
  assert.deepEqual(store.plans(), [])
  const { id } = store.create("A", MODEL)
  for (let number = 1; number <= 6; number++) {
    const foreign = `p-${number}`
    assert.equal(store.plan(foreign), undefined)
    for (const result of [
      store.change(foreign, "a/et", { note: "x" }),
      store.rename(foreign, "x"),
      store.remove(foreign),
      store.replace(aPlan({ id: foreign })),
    ]) assert.deepEqual(result, { saved: false, reason: "foreign" })
    store.choose(foreign)
    assert.equal(store.chosen(), undefined)
    const [told] = bringIn(store, prepared(store, aPlan({ id: foreign }))).outcomes
    assert.deepEqual([told.done, told.reason], ["failed", "foreign"])
  }
  store.change(id, "a/et", { note: "x" }, "00000001")
  assert.equal(store.all().plans.length, 1)
  for (const [key, text] of Object.entries(JUNK)) assert.equal(storage.map.get(key), text)
  const told = store.unreadable().map((it) => it.id)
  assert.deepEqual(told, ["p-1", "p-2", "p-3", "p-4", "p-5", "p-6"])
  assert.match(store.unreadable()[3].text, /an orphan/)
  assert.ok(store.removeAll().saved)
  assert.deepEqual(Object.fromEntries(storage.map), NEIGHBOURS)
  assert.deepEqual([store.unreadable(), store.unsaved()], [[], false])
})

test("a plan that a newer guide takes over in another tab is left alone, "
  + "and our waiting change stays", () => {
  const { store, storage } = tab()
  const { id } = store.create("A", MODEL)
  storage.room = 0
  store.change(id, "a/et", { note: "x" }, "00000001")
  storage.room = Infinity
  const key = `${keysOf(id)}"format_version"]`
  storage.map.set(key, "2")
  store.changed(key)
  const newer = storage.bytes()
  assert.equal(store.change(id, "a/to", { note: "y" }, "00000002").reason, "foreign")
  assert.equal(storage.bytes(), newer)
  assert.equal(store.unsaved(), true)
})
