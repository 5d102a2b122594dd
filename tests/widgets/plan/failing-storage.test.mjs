/** Storage that is full, blocked or not there loses nothing. */
import assert from "node:assert/strict"
import { test } from "node:test"

import { bringIn, prepared } from "../../../macros/browser/plan/bring-in.mjs"
import { Shelf } from "../storage.mjs"
import { aPlan, isStored, MODEL, stored, tab } from "./plans.mjs"

test("a full storage keeps the change in memory, shows it, "
  + "and writes it with the next that succeeds", () => {
  const { store, storage } = tab()
  const [one, two] = [store.create("A", MODEL).id, store.create("B", MODEL).id]
  const change = (id, fields) => store.change(id, "a/et", fields, "00000001")
  const full = { saved: false, reason: "full" }
  storage.room = 0
  const before = storage.bytes()
  assert.deepEqual(change(one, { note: "x" }), full)
  assert.deepEqual(change(one, { status: "in-place" }), full)
  assert.deepEqual(store.rename(one, "C"), full)
  assert.equal(storage.bytes(), before)
  const shown = store.plan(one)
  assert.deepEqual([shown.items["a/et"].note, shown.name, store.unsaved()], ["x", "C", true])
  storage.room = Infinity
  assert.ok(change(two, { note: "y" }).saved)
  const { name, items } = stored(storage, one)
  const { note, status } = items["a/et"]
  assert.deepEqual([name, note, status, store.unsaved()], ["C", "x", "in-place", false])
})

test("a full storage can be emptied, and what waited is then written", () => {
  const { store, storage } = tab()
  const [one, two] = [store.create("A", MODEL).id, store.create("B", MODEL).id]
  store.change(two, "a/et", { note: "x".repeat(4000) }, "00000001")
  storage.room = [...storage.map].flat().join("").length
  const { reason } = store.change(one, "a/et", { note: "y".repeat(100) }, "00000001")
  assert.equal(reason, "full")
  assert.ok(store.remove(two).saved)
  assert.equal(stored(storage, one).items["a/et"].note.length, 100)
})

/** Return the names of all plans, each with how many of its items have an answer. */
const inShort = (store) => store.plans().map(({ name, answered }) => [name, answered])

for (const [what, storage] of [
  ["undefined", undefined],
  ["null", null],
  ["blocked", Object.assign(new Shelf(), { blocked: true })],
  ["an object that is none", {}],
])
  test(`with a storage that is ${what} everything works in memory, and says so`, () => {
    const { store } = tab(storage)
    assert.deepEqual([store.plans(), store.all().plans], [[], []])
    assert.deepEqual([store.chosen(), store.size(), store.unsaved()], [undefined, 0, false])
    assert.equal(store.change("x", "a/et", { note: "x" }).reason, "blocked")
    const { id } = store.create("A", MODEL)
    assert.deepEqual([store.chosen(), store.unsaved()], [id, true])
    const result = store.change(id, "a/et", { note: "x" }, "00000001")
    assert.deepEqual(result, { saved: false, reason: "blocked" })
    assert.equal(store.plan(id).items["a/et"].note, "x")
    assert.deepEqual(inShort(store), [["A", 1]])
    const [outcome] = bringIn(store, prepared(store, aPlan())).outcomes
    assert.deepEqual([outcome.done, outcome.reason], ["failed", "blocked"])
    assert.deepEqual(store.plan("p-1"), aPlan())
    store.remove(id)
    assert.equal(store.plan(id), undefined)
    store.removeAll()
    assert.deepEqual([store.plans(), store.unsaved(), store.chosen()], [[], false, undefined])
  })

test("a storage that becomes blocked shows what was last read, "
  + "and takes the changes when it opens again", () => {
  const { store, storage } = tab()
  const [one, two] = [store.create("A", MODEL).id, store.create("B", MODEL).id]
  store.plan(one)
  storage.blocked = true
  assert.equal(store.change(one, "a/et", { note: "x" }, "00000001").reason, "blocked")
  assert.equal(store.remove(two).reason, "blocked")
  assert.equal(store.change(two, "a/et", { note: "x" }, "00000001").reason, "gone")
  assert.deepEqual(inShort(store), [["A", 1]])
  storage.blocked = false
  assert.ok(store.rename(one, "C").saved)
  assert.equal(stored(storage, one).items["a/et"].note, "x")
  assert.deepEqual([isStored(storage, two), store.unsaved()], [false, false])
})

test("a storage that becomes blocked does not bring back what was gone before", () => {
  const storage = new Shelf()
  const [one, two] = [tab(storage, "one").store, tab(storage, "two").store]
  const [stays, goes] = [one.create("A", MODEL).id, one.create("B", MODEL).id]
  one.plans()
  two.remove(goes)
  one.plans()
  storage.blocked = true
  assert.deepEqual(one.plans().map(({ id }) => id), [stays])
})

test("a storage that cannot be read but written is not written: "
  + "another tab's items would go", () => {
  const storage = new Shelf()
  const { store } = tab(storage)
  const { id } = store.create("A", MODEL)
  const before = storage.bytes()
  storage.getItem = () => {
    throw new Error("no")
  }
  assert.equal(store.change(id, "a/et", { note: "x" }, "00000001").reason, "blocked")
  assert.equal(storage.bytes(), before)
})
