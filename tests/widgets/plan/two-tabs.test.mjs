/** Two tabs never lose what the other has written. */
import assert from "node:assert/strict"
import { test } from "node:test"

import { random, Shelf } from "../storage.mjs"
import { isStored, MODEL, tab } from "./plans.mjs"
import { lookedOver } from "../../../macros/browser/plan/upgrade.mjs"

test("two tabs never lose each other's items", () => {
  const storage = new Shelf()
  const [one, two] = [tab(storage, "one").store, tab(storage, "two").store]
  const { id } = one.create("A", MODEL)
  const next = random(7)
  const wanted = {}
  for (let turn = 0; turn < 400; turn++) {
    const itemId = `a/${Math.floor(next() * 40)}`
    const field = next() < 0.5 ? "note" : "responsible"
    const store = next() < 0.5 ? one : two
    assert.ok(store.change(id, itemId, { [field]: `${turn}` }, "00000001").saved)
    ;(wanted[itemId] ??= {})[field] = `${turn}`
  }
  const none = { note: undefined, responsible: undefined }
  for (const store of [one, two])
    for (const [itemId, fields] of Object.entries(wanted)) {
      const { note, responsible } = store.plan(id).items[itemId]
      assert.deepEqual({ note, responsible }, { ...none, ...fields })
    }
})

test("what waits in a full tab is put on top of what the other has written since", () => {
  const storage = new Shelf()
  const [one, two] = [tab(storage, "one").store, tab(storage, "two").store]
  const { id } = one.create("A", MODEL)
  storage.room = 0
  const result = one.change(id, "a/et", { note: "mit" }, "00000001")
  assert.deepEqual(result, { saved: false, reason: "full" })
  storage.room = Infinity
  two.change(id, "a/to", { note: "dit" }, "00000002")
  two.change(id, "a/et", { responsible: "Bo" }, "00000001")
  const shown = one.plan(id).items
  assert.deepEqual([shown["a/et"].note, shown["a/to"].note], ["mit", "dit"])
  assert.ok(one.rename(id, "B").saved)
  const { name, items } = two.plan(id)
  const { note, responsible } = items["a/et"]
  assert.deepEqual([name, note, responsible, items["a/to"].note], ["B", "mit", "Bo", "dit"])
  assert.equal(one.unsaved(), false)
})

test("a whole plan that waits does not undo what the other tab answers meanwhile", () => {
  const storage = new Shelf()
  const [one, two] = [tab(storage, "one").store, tab(storage, "two").store]
  const { id } = one.create("A", MODEL)
  one.change(id, "a/et", { note: "før" }, "00000001")
  storage.room = 0
  one.change(id, "a/et", { note: "venter" }, "00000001")
  one.replace({ ...lookedOver(one.plan(id), MODEL), items: { "b/tre": { note: "hentet" } } })
  storage.room = Infinity
  two.change(id, "a/to", { note: "dit" }, "00000002")
  assert.ok(one.rename(id, "B").saved)
  const notes = Object.entries(two.plan(id).items).map(([key, { note }]) => [key, note])
  assert.deepEqual(Object.fromEntries(notes), { "a/to": "dit", "b/tre": "hentet" })
})

test("a plan that the other tab removes is gone here, with what waited for it", () => {
  const storage = new Shelf()
  const [one, two] = [tab(storage, "one").store, tab(storage, "two").store]
  const { id } = one.create("A", MODEL)
  storage.room = 0
  one.change(id, "a/et", { note: "x" }, "00000001")
  storage.room = Infinity
  two.remove(id)
  assert.equal(one.plan(id), undefined)
  const result = one.change(id, "a/et", { note: "y" }, "00000001")
  assert.deepEqual(result, { saved: false, reason: "gone" })
  assert.deepEqual([one.unsaved(), one.plans(), isStored(storage, id)], [false, [], false])
})
