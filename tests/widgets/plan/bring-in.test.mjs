/** Plans come in from a file: what they change is told first, and can be undone. */
import assert from "node:assert/strict"
import { test } from "node:test"

import { bringIn, prepared } from "../../../macros/browser/plan/bring-in.mjs"
import { Shelf } from "../storage.mjs"
import { anExport, aPlan, AT, MODEL, tab } from "./plans.mjs"

const kinds = ({ changes }) => changes.map(({ path, kind }) => [path.slice(1).join(" "), kind])

/** Bring in a file, and return what came of it: {outcomes, undo}. */
const imported = (store, file, wish) => bringIn(store, prepared(store, file), wish)
const outcomes = (store, file, wish) =>
  imported(store, file, wish).outcomes.map(({ name, done }) => [name, done])

test("a plan that is not there is added, and one that is the same is left, "
  + "whatever the order of its keys", () => {
  const { store, storage } = tab()
  const file = anExport(aPlan(), aPlan({ id: "p-2", name: "B" }))
  assert.deepEqual(outcomes(store, file), [["Vores tilbud", "added"], ["B", "added"]])
  const writes = storage.writes
  const turned = Object.fromEntries(Object.entries(aPlan()).reverse())
  assert.deepEqual(outcomes(store, turned), [["Vores tilbud", "same"]])
  assert.equal(storage.writes, writes)
})

test("rows of a file lie at once in the order in which another tab finds them", () => {
  const { store, storage } = tab()
  const rows = ["10", "2", "1"].map((id) => ({ id, sted: `nr. ${id}` }))
  const file = aPlan({ forms: { plan: { changed: AT, values: { moeder: rows } } } })
  imported(store, file)
  const idsIn = ({ store: one }) => one.plan("p-1").forms.plan.values.moeder.map(({ id }) => id)
  assert.deepEqual(idsIn({ store }), ["1", "2", "10"])
  assert.deepEqual(idsIn(tab(storage)), ["1", "2", "10"])
})

const MINE = aPlan({
  name: "Min",
  items: { "a/et": { status: "in-place", note: "min" }, "b/tre": { note: "kun her" } },
})
const THEIRS = aPlan({
  name: "Min",
  items: { "a/et": { status: "in-progress", note: "", responsible: "Bo" }, "a/to": { note: "ny" } },
})

test("what a file would change is told by its kind, before anything is changed", () => {
  const { store, storage } = tab()
  store.replace(MINE)
  const before = storage.bytes()
  const [plan] = prepared(store, THEIRS)
  assert.deepEqual(kinds(plan).toSorted(), [
    ["a/et note", "emptied"],
    ["a/et responsible", "added"],
    ["a/et status", "changed"],
    ["a/to note", "added"],
    ["b/tre note", "emptied"],
  ])
  assert.equal(storage.bytes(), before)
})

test("nothing is emptied unless it is wished", () => {
  const { store } = tab()
  store.replace(MINE)
  assert.deepEqual(outcomes(store, THEIRS), [["Min", "merged"]])
  const { items } = store.plan("p-1")
  assert.deepEqual(items["a/et"], { status: "in-progress", note: "min", responsible: "Bo" })
  assert.deepEqual([items["a/to"].note, items["b/tre"].note], ["ny", "kun her"])
})

test("what is empty in the file is emptied when it is wished", () => {
  const { store } = tab()
  store.replace(MINE)
  imported(store, THEIRS, { isEmptied: true })
  const { items } = store.plan("p-1")
  assert.deepEqual(items["a/et"], { status: "in-progress", responsible: "Bo" })
  assert.equal(items["b/tre"]?.note, undefined)
})

test("an answer that is not begun says no more than no answer does", () => {
  const { store } = tab()
  store.replace(MINE)
  const items = { "a/et": { status: "not-started" }, "a/to": { status: "not-started" } }
  const [plan] = prepared(store, aPlan({ name: "Min", items }))
  assert.deepEqual(kinds(plan).filter(([, kind]) => kind !== "emptied"), [])
  imported(store, aPlan({ name: "Min", items }))
  assert.equal(store.plan("p-1").items["a/et"].status, "in-place")
})

test("rows of two readers are joined, cell by cell", () => {
  const { store } = tab()
  const form = (...rows) => ({ forms: { plan: { changed: AT, values: { moeder: rows } } } })
  store.replace(aPlan(form({ id: "a", dato: "1" }, { id: "b", dato: "2" })))
  imported(store, aPlan(form({ id: "b", dato: "2", sted: "x" }, { id: "c", dato: "3" })))
  assert.deepEqual(store.plan("p-1").forms.plan.values.moeder, [
    { id: "a", dato: "1" }, { id: "b", dato: "2", sted: "x" }, { id: "c", dato: "3" },
  ])
})

test("parts that this guide does not know come along, and those that are here stay", () => {
  const { store } = tab()
  store.replace(aPlan({ mine: { a: [1] }, both: "x" }))
  imported(store, aPlan({ theirs: { b: {} }, both: "y" }))
  const { mine, theirs, both } = store.plan("p-1")
  assert.deepEqual([mine, theirs, both], [{ a: [1] }, { b: {} }, "x"])
})

test("a plan can be laid beside the one that is here", () => {
  const { store } = tab()
  store.replace(MINE)
  assert.deepEqual(outcomes(store, THEIRS, { isCopy: true }), [["Min", "copied"]])
  assert.deepEqual(store.plan("p-1"), MINE)
  assert.deepEqual(store.plan("plan-1"), { ...THEIRS, id: "plan-1", name: "Min (hentet)" })
})

test("a copy's name fits, and is said to be one", () => {
  const { store } = tab()
  store.replace(MINE)
  imported(store, aPlan({ name: "😀".repeat(100) }), { isCopy: true })
  assert.equal(store.plan("plan-1").name, `${"😀".repeat(91)} (hentet)`)
})

for (const wish of [{}, { isEmptied: true }, { isCopy: true }])
  test(`what came in with ${JSON.stringify(wish)} can be undone, but for later words`, () => {
    const { store } = tab()
    store.replace(MINE)
    const { undo } = imported(store, anExport(THEIRS, aPlan({ id: "p-2", name: "Ny" })), wish)
    store.change("p-1", "a/to", { responsible: "siden" }, "00000002")
    assert.deepEqual(undo().map(({ done }) => done), ["undone", "undone"])
    assert.deepEqual(store.plans().map(({ id }) => id), ["p-1"])
    const { items } = store.plan("p-1")
    assert.deepEqual([items["a/et"], items["b/tre"]], [MINE.items["a/et"], MINE.items["b/tre"]])
    const { responsible, note } = items["a/to"]
    assert.deepEqual([responsible, note], ["siden", undefined])
  })

test("what is written while a file waits to be brought in stays, also when it is undone", () => {
  const { store } = tab()
  store.replace(MINE)
  const plans = prepared(store, THEIRS)
  store.change("p-1", "a/et", { reason: "imens" }, "00000001")
  store.change("p-1", "b/tre", { note: "også imens" }, "00000003")
  const { undo } = bringIn(store, plans, { isEmptied: true })
  const { items } = store.plan("p-1")
  assert.deepEqual([items["a/et"].reason, items["a/et"].status], ["imens", "in-progress"])
  assert.equal(items["b/tre"].note, "også imens", "nobody was asked whether that may go")
  undo()
  const undone = store.plan("p-1").items
  assert.deepEqual([undone["a/et"].reason, undone["a/et"].note], ["imens", "min"])
  assert.equal(undone["b/tre"].note, "også imens")
})

test("a new plan that somebody has gone on with stays when it is undone", () => {
  const { store } = tab()
  const { undo } = imported(store, aPlan())
  store.change("p-1", "a/et", { note: "siden" }, "00000001")
  assert.deepEqual(undo(), [{ name: "Vores tilbud", done: "kept" }])
  assert.equal(store.plan("p-1").items["a/et"].note, "siden")
  store.remove("p-1")
  assert.deepEqual(undo(), [{ name: "Vores tilbud", done: "gone" }])
})

test("nothing is brought in when one plan of the file is wrong", () => {
  const { store, storage } = tab()
  store.replace(aPlan({ id: "p-2" }))
  const before = storage.bytes()
  const wrong = anExport(aPlan(), { ...aPlan({ id: "p-2" }), name: 7 })
  assert.throws(() => prepared(store, wrong), /Plan 2: navn/)
  assert.equal(storage.bytes(), before)
  assert.equal(store.unsaved(), false)
})

test("what a full storage does not take has failed, and lives in memory", () => {
  const { store, storage } = tab()
  storage.room = 0
  assert.deepEqual(outcomes(store, aPlan()), [["Vores tilbud", "failed"]])
  assert.deepEqual([store.plan("p-1"), store.unsaved()], [aPlan(), true])
})

test("a file with __proto__ keys changes no object", () => {
  const { store, storage } = tab()
  const key = '"__proto__":{"polluted":1}'
  for (const text of [
    `{${key}}`,
    JSON.stringify(aPlan()).replace('"items":{', `"items":{${key},`),
    JSON.stringify(anExport(aPlan())).replace("{", `{${key},`),
  ]) assert.throws(() => prepared(store, JSON.parse(text)))
  assert.equal({}.polluted, undefined)
  assert.equal(storage.map.size, 0)
})

test("a file is held against the plan as it is in memory, where storage is full", () => {
  const storage = new Shelf()
  const { store } = tab(storage)
  const { id } = store.create("A", MODEL)
  storage.room = 0
  store.change(id, "a/et", { note: "venter" }, "00000001")
  const [plan] = prepared(store, { ...store.plan(id), items: {} })
  assert.deepEqual(kinds(plan), [["a/et note", "emptied"]])
})
