/** One tab: plans are made, changed, chosen and removed. */
import assert from "node:assert/strict"
import { test } from "node:test"

import { problems } from "../../../macros/browser/plan/shape.mjs"
import { Shelf } from "../storage.mjs"
import { anExport, aPlan, MODEL, OURS, stored, tab } from "./plans.mjs"

test("a plan is made with what the model knows, is chosen, and is valid", () => {
  const { store, storage } = tab()
  const plan = store.create("  Vores tilbud ", MODEL)
  assert.deepEqual(problems(plan), [])
  assert.deepEqual([plan.id, plan.name], ["plan-1", "Vores tilbud"])
  const known = { "a/et": "00000001", "a/to": "00000002", "b/tre": "00000003" }
  assert.deepEqual(plan.known, known)
  assert.equal(store.chosen(), "plan-1")
  assert.deepEqual(stored(storage, "plan-1"), plan)
  const { changed } = plan
  const inShort = { id: "plan-1", name: "Vores tilbud", changed, answered: 0, forms: 0 }
  assert.deepEqual(store.plans(), [inShort])
  assert.equal(store.unsaved(), false)
})

test("a name is cut to length and never empty", () => {
  const { store } = tab()
  assert.equal(store.create(" ", MODEL).name, "Plan uden navn")
  const { id } = store.create("😀".repeat(300), MODEL)
  assert.equal(store.plan(id).name, "😀".repeat(100))
  assert.ok(store.rename(id, "Nyt navn").saved)
  assert.equal(store.plan(id).name, "Nyt navn")
})

test("a change merges fields, says when, and an emptied field goes", () => {
  const { store } = tab()
  const { id, created } = store.create("A", MODEL)
  const result = store.change(id, "a/et", { status: "in-progress", note: "x" }, "00000001")
  assert.ok(result.saved && result.at instanceof Date)
  store.change(id, "a/et", { note: "", deadline: "2026-12-01" }, "00000001")
  const plan = store.plan(id)
  const { changed, ...answer } = plan.items["a/et"]
  assert.deepEqual(answer, {
    status: "in-progress",
    deadline: "2026-12-01",
    fingerprint: "00000001",
  })
  assert.equal(plan.changed, changed)
  assert.ok(changed > created)
  assert.equal(store.plans()[0].answered, 1)
  store.change(id, "a/et", { status: "", deadline: null })
  assert.equal(store.plans()[0].answered, 0)
})

test("what would make the plan invalid is refused and not kept", () => {
  const { store, storage } = tab()
  const { id } = store.create("A", MODEL)
  const before = storage.bytes()
  const invalid = { saved: false, reason: "invalid" }
  for (const [itemId, fields] of [
    ["a/et", { note: "x".repeat(5001) }],
    ["a/et", { status: "done" }],
    ["__proto__", { note: "x" }],
    ["constructor", { note: "x" }],
    ["Æ", {}],
  ]) assert.deepEqual(store.change(id, itemId, fields, "00000001"), invalid)
  assert.deepEqual(store.replace({ ...aPlan(), name: 7 }), invalid)
  assert.deepEqual(store.replace(anExport()), invalid)
  assert.equal(storage.bytes(), before)
  assert.equal(store.unsaved(), false)
  assert.equal({}.note, undefined)
})

test("plans stand in the order of their names", () => {
  const { store } = tab()
  for (const name of ["Ørsted", "Aarhus", "Zebra", "Bo"]) store.create(name, MODEL)
  assert.deepEqual(store.plans().map(({ name }) => name), ["Bo", "Zebra", "Ørsted", "Aarhus"])
  const other = tab().store
  for (const id of ["b", "a", "c"]) other.replace(aPlan({ id }))
  assert.deepEqual(other.plans().map(({ id }) => id), ["a", "b", "c"])
})

test("a choice of a plan that is gone is none", () => {
  const { store, storage } = tab()
  assert.equal(store.chosen(), undefined)
  const [one, two] = [store.create("A", MODEL), store.create("B", MODEL)]
  store.choose(one.id)
  assert.equal(store.chosen(), one.id)
  assert.ok(store.remove(one.id).saved)
  assert.equal(store.chosen(), undefined)
  assert.ok(!storage.map.has(`${OURS}chosen`))
  store.choose("nothing")
  assert.equal(store.chosen(), undefined)
  assert.deepEqual(store.plans().map(({ id }) => id), [two.id])
})

test("what is gone cannot be changed, renamed or removed", () => {
  const { store, storage } = tab()
  for (const result of [
    store.change("x", "a/et", { note: "x" }),
    store.rename("x", "y"),
    store.remove("x"),
  ]) assert.deepEqual(result, { saved: false, reason: "gone" })
  assert.equal(storage.map.size, 0)
  assert.equal(store.plan("x"), undefined)
  assert.equal(store.plan(undefined), undefined)
})

test("removing everything leaves nothing of ours", () => {
  const { store, storage } = tab(new Shelf({ other: "1" }))
  store.create("A", MODEL)
  store.create("B", MODEL)
  assert.ok(store.removeAll().saved)
  assert.deepEqual([...storage.map], [["other", "1"]])
  assert.deepEqual([store.plans(), store.chosen(), store.size()], [[], undefined, 0])
  assert.ok(store.removeAll().saved)
})

test("size counts our part of the storage, in bytes", () => {
  const { store } = tab(new Shelf({ [`${OURS}x`]: "ab", other: "abc" }))
  assert.equal(store.size(), 2 * (OURS.length + 3))
})

test("a plan that is handed out cannot change what is kept", () => {
  for (const storage of [new Shelf(), undefined]) {
    const { store } = tab(storage)
    const { id } = store.create("A", MODEL)
    store.change(id, "a/et", { note: "x" }, "00000001")
    const { items } = store.plan(id)
    Reflect.set(items["a/et"], "note", "y")
    Reflect.set(items, "a/to", 7)
    const now = store.plan(id).items
    assert.deepEqual([now["a/et"].note, now["a/to"]], ["x", undefined])
  }
})
