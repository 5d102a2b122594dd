/** What is written in forms is kept field by field. */
import assert from "node:assert/strict"
import { test } from "node:test"

import { bringIn, prepared } from "../../../macros/browser/plan/bring-in.mjs"
import { problems } from "../../../macros/browser/plan/shape.mjs"
import { byRow } from "../../../macros/browser/plan/rows.mjs"
import { rowId } from "../../../macros/browser/uuid.mjs"
import { random, Shelf } from "../storage.mjs"
import { aPlan, AT, keysOf, MODEL, stored, tab, valuesOf } from "./plans.mjs"

test("what is written in a form is merged field by field, and an emptied field goes, "
  + "and then the form", () => {
  const { store, storage } = tab()
  const { id } = store.create("A", MODEL)
  const moeder = () => [{ id: "1", dato: "2026-12-01", sted: "" }]
  const result = store.fill(id, "plan", { navn: "Eva", valg: ["Ja", "Nej"], moeder: moeder() })
  assert.ok(result.saved && result.at instanceof Date)
  store.fill(id, "plan", { navn: "Bo" })
  store.fill(id, "andet", { maal: "x" })
  assert.deepEqual(valuesOf(store, id), { navn: "Bo", valg: ["Ja", "Nej"], moeder: moeder() })
  assert.deepEqual([problems(store.plan(id)), store.plans()[0].forms], [[], 2])
  store.fill(id, "plan", { navn: "", valg: [], moeder: [{ id: "1", dato: "" }] })
  assert.deepEqual(Object.keys(store.plan(id).forms), ["andet"])
  store.fill(id, "andet", { maal: "" })
  assert.deepEqual([stored(storage, id).forms, store.plans()[0].forms], [{}, 0])
})

test("filling in says when, for the form and for the plan", () => {
  const { store } = tab()
  const { id, created } = store.create("A", MODEL)
  store.fill(id, "plan", { navn: "x" })
  const { changed, forms } = store.plan(id)
  assert.equal(forms.plan.changed, changed)
  assert.ok(changed > created)
})

test("two tabs never lose each other's fields", () => {
  const storage = new Shelf()
  const [one, two] = [tab(storage, "one").store, tab(storage, "two").store]
  const { id } = one.create("A", MODEL)
  const next = random(11)
  const wanted = {}
  for (let turn = 0; turn < 300; turn++) {
    const [form, field] = [`skabelon-${Math.floor(next() * 3)}`, `felt-${Math.floor(next() * 8)}`]
    const value = next() < 0.2 ? "" : next() < 0.5 ? [`${turn}`] : `${turn}`
    assert.ok((next() < 0.5 ? one : two).fill(id, form, { [field]: value }).saved)
    if (value.length) (wanted[form] ??= {})[field] = value
    else delete wanted[form]?.[field]
  }
  for (const store of [one, two])
    for (const [form, values] of Object.entries(wanted))
      assert.deepEqual(valuesOf(store, id, form) ?? {}, values)
})

test("what a full tab could not keep of a form is put on top of what the other wrote since", () => {
  const storage = new Shelf()
  const [one, two] = [tab(storage, "one").store, tab(storage, "two").store]
  const { id } = one.create("A", MODEL)
  storage.room = 0
  assert.deepEqual(one.fill(id, "plan", { navn: "mit" }), { saved: false, reason: "full" })
  assert.deepEqual(valuesOf(one, id), { navn: "mit" })
  assert.equal(one.all().plans[0].forms.plan.values.navn, "mit")
  storage.room = Infinity
  two.fill(id, "plan", { sted: "dit" })
  two.change(id, "a/et", { note: "x" }, "00000001")
  assert.ok(one.rename(id, "B").saved)
  assert.deepEqual(valuesOf(two, id), { navn: "mit", sted: "dit" })
  assert.equal(two.plan(id).items["a/et"].note, "x")
  assert.equal(one.unsaved(), false)
})

test("unknown keys of forms are kept through filling in, changing and bringing in", () => {
  const { store } = tab()
  const forms = {
    plan: { changed: AT, values: { navn: "Eva", udgaaet: "bliver" }, later: { a: 1 } },
    ukendt: { changed: AT, values: {} },
  }
  store.replace(aPlan({ forms }))
  store.fill("p-1", "plan", { navn: "Bo" })
  store.change("p-1", "a/et", { note: "y" }, "00000001")
  const { changed, ...kept } = store.plan("p-1").forms.plan
  assert.deepEqual(kept, { values: { navn: "Bo", udgaaet: "bliver" }, later: { a: 1 } })
  assert.deepEqual(store.plan("p-1").forms.ukendt, forms.ukendt)
  const other = tab().store
  bringIn(other, prepared(other, JSON.parse(JSON.stringify(store.all()))))
  assert.deepEqual(other.plan("p-1").forms, store.plan("p-1").forms)
})

test("a whole plan that waits does not undo what the other tab writes in forms meanwhile", () => {
  const storage = new Shelf()
  const [one, two] = [tab(storage, "one").store, tab(storage, "two").store]
  const { id } = one.create("A", MODEL)
  one.fill(id, "plan", { navn: "før" })
  storage.room = 0
  one.replace({ ...one.plan(id), forms: { hentet: { changed: AT, values: { maal: "nyt" } } } })
  storage.room = Infinity
  two.fill(id, "andet", { sted: "dit" })
  assert.ok(one.rename(id, "B").saved)
  const forms = Object.entries(two.plan(id).forms).map(([key, { values }]) => [key, values])
  assert.deepEqual(Object.fromEntries(forms), { hentet: { maal: "nyt" }, andet: { sted: "dit" } })
})

test("what would make a plan's forms invalid is refused and not kept", () => {
  const { store, storage } = tab()
  const { id } = store.create("A", MODEL)
  store.fill(id, "plan", { navn: "x" })
  const before = storage.bytes()
  const rows = (count) => Array.from({ length: count }, () => ({ dato: "x" }))
  for (const [form, written] of [
    ["plan", { navn: "x".repeat(5001) }],
    ["plan", { moeder: rows(101) }],
    ["plan", { Æ: "x" }],
    ["plan", { moeder: [{ dato: ["x"] }] }],
    ["A b", { navn: "x" }],
    ["constructor", { navn: "x" }],
    ["plan", { constructor: "x" }],
  ]) assert.deepEqual(store.fill(id, form, written), { saved: false, reason: "invalid" })
  assert.equal(storage.bytes(), before)
  assert.ok(store.fill(id, "plan", { moeder: rows(100), note: "😀".repeat(5000) }).saved)
  assert.deepEqual(store.fill("x", "plan", { navn: "x" }), { saved: false, reason: "gone" })
})

test("listeners hear of our keys and of a cleared storage, until they stop", () => {
  const { store } = tab()
  const heard = []
  const stop = store.onChange(() => heard.push(1))
  store.changed(`${keysOf("x")}"format"]`)
  store.changed("other")
  store.changed(null)
  stop()
  store.changed(null)
  assert.equal(heard.length, 2)
})

test("two tabs never lose each other's cells, whatever rows they have seen", () => {
  const storage = new Shelf()
  const [one, two] = [tab(storage, "one").store, tab(storage, "two").store]
  const { id } = one.create("A", MODEL)
  one.fill(id, "plan", { moeder: [{ id: "a", dato: "1", sted: "x" }] })
  two.fill(id, "plan", { moeder: [{ id: "b", dato: "2" }] })
  two.fill(id, "plan", { moeder: [{ id: "a", sted: "y" }] })
  one.fill(id, "plan", { moeder: [{ id: "b", sted: "z" }] })
  for (const store of [one, two])
    assert.deepEqual(valuesOf(store, id).moeder, [
      { id: "a", dato: "1", sted: "y" },
      { id: "b", dato: "2", sted: "z" },
    ])
})

test("an emptied row goes when no row below has words, and else stays in its place", () => {
  const { store } = tab()
  const { id } = store.create("A", MODEL)
  const row = (name, dato) => ({ id: name, dato })
  store.fill(id, "plan", { moeder: [row("a", "1"), row("b", "2")] })
  store.fill(id, "plan", { moeder: [row("a", "")] })
  assert.deepEqual(valuesOf(store, id).moeder, [row("a", ""), row("b", "2")])
  store.fill(id, "plan", { moeder: [row("b", "")] })
  assert.deepEqual(valuesOf(store, id), undefined)
})

test("rows that an older guide kept are known by their place", () => {
  const { store } = tab()
  const moeder = [{ dato: "1" }, { dato: "" }, { dato: "3" }]
  store.replace(aPlan({ forms: { plan: { changed: AT, values: { moeder } } } }))
  assert.deepEqual(valuesOf(store, "p-1").moeder.map((row) => row.id), ["1", "2", "3"])
  store.fill("p-1", "plan", { moeder: [{ id: "2", dato: "2" }] })
  assert.deepEqual(valuesOf(store, "p-1").moeder.map(({ dato }) => dato), ["1", "2", "3"])
})

test("rows get ids that stand in the order in which they were made", () => {
  const ids = Array.from({ length: 50 }, () => rowId())
  assert.equal(new Set(ids).size, 50)
  const rows = [...ids, "1", "12"].map((id) => ({ id }))
  assert.deepEqual(rows.toSorted(byRow).map(({ id }) => id), ["1", "12", ...ids])
  assert.deepEqual(problems(aPlan({ forms: {
    plan: { changed: AT, values: { moeder: rows } },
  } })), [])
})
