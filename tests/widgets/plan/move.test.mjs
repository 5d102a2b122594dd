/** What an older guide kept is moved, once and whole; guides of one host leave each other alone. */
import assert from "node:assert/strict"
import { test } from "node:test"

import { withTables } from "../../../macros/browser/plan/edits.mjs"
import { Shelf } from "../storage.mjs"
import { aPlan, AT, isStored, MODEL, OURS, tab } from "./plans.mjs"

const OLD = "sammen-paa-sporet/1/"
const oldKey = (id) => `${OLD}plan/${id}`
const form = (moeder) => ({ plan: { changed: AT, later: 1, values: { navn: "Eva", moeder } } })
const PLAN = aPlan({ later: [1], forms: form([{ dato: "1" }, { dato: "" }, { dato: "3" }]) })

const oldShelf = (...plans) => new Shelf({
  ...Object.fromEntries(plans.map((plan) => [oldKey(plan.id), JSON.stringify(plan)])),
  [`${OLD}chosen`]: plans[0].id,
})

test("plans of an older guide are moved with all they hold, and leave their old place", () => {
  const shelf = oldShelf(PLAN, aPlan({ id: "p-2", name: "B" }))
  const { store } = tab(shelf)
  assert.deepEqual(store.plan("p-1"), withTables(PLAN))
  assert.deepEqual([store.plans().length, store.chosen()], [2, "p-1"])
  assert.deepEqual([...shelf.map.keys()].filter((key) => key.startsWith(OLD)), [])
})

test("the first guide of a host takes them, and the others have their own", () => {
  const shelf = oldShelf(PLAN)
  const [one, two] = ["/a/", "/b/"].map((path, index) => tab(shelf, `p${index}`, path).store)
  assert.deepEqual([one.plans().length, two.plans().length], [1, 0])
  const { id } = two.create("To", MODEL)
  two.change(id, "a/et", { note: "x" }, "00000001")
  assert.deepEqual(one.plans().map(({ name }) => name), ["Vores tilbud"])
  assert.ok(two.removeAll().saved)
  assert.equal(one.plan("p-1").items["a/et"].note, PLAN.items["a/et"].note)
})

test("a guide at the top of a host does not take what lies below it", () => {
  const shelf = new Shelf()
  const [top, below] = ["/", "/udkast/7/"].map((path, index) => tab(shelf, `p${index}`, path).store)
  below.create("Udkast", MODEL)
  assert.deepEqual(top.plans(), [])
  top.removeAll()
  assert.equal(below.plans().length, 1)
})

for (const [what, text] of [
  ["damaged", "{not json"],
  ["empty", ""],
  ["a list", "[]"],
  ["older", JSON.stringify(aPlan({ format_version: 0 }))],
  ["newer", JSON.stringify(aPlan({ format_version: 2 }))],
]) test(`a plan that is ${what} is shown as such, can be fetched, and is deleted with all`, () => {
  const shelf = new Shelf({ [oldKey("p-1")]: text })
  const { store } = tab(shelf)
  assert.deepEqual(store.plans(), [])
  assert.deepEqual(store.unreadable().map((it) => it.text), [text])
  assert.ok(store.size() > 0)
  store.removeAll()
  assert.deepEqual([store.unreadable(), shelf.map.size], [[], 0])
})

test("where there is no room for both, a plan is moved all the same", () => {
  const shelf = oldShelf(PLAN)
  shelf.map.delete(`${OLD}chosen`)
  const { storage } = tab(oldShelf(PLAN))
  shelf.room = [...storage.map].flat().join("").length
  const { store } = tab(shelf)
  assert.deepEqual(store.plan("p-1"), withTables(PLAN))
})

test("where there is no room at all, a plan stays in its old place, whole", () => {
  const shelf = oldShelf(PLAN)
  const before = shelf.bytes()
  shelf.room = [...shelf.map].flat().join("").length
  const { store } = tab(shelf)
  assert.equal(shelf.map.get(oldKey("p-1")), JSON.stringify(PLAN))
  assert.equal(isStored(shelf, "p-1"), false)
  assert.equal(store.unreadable()[0].text, JSON.stringify(PLAN))
  shelf.room = Infinity
  assert.deepEqual(tab(shelf).store.plan("p-1"), withTables(PLAN))
  assert.notEqual(shelf.bytes(), before)
})

test("a plan that an older guide's tab makes again does not undo what is here", () => {
  const shelf = oldShelf(PLAN)
  tab(shelf).store.change("p-1", "a/et", { note: "her" }, "00000001")
  shelf.map.set(oldKey("p-1"), JSON.stringify(aPlan({ items: { "a/et": { note: "der" } } })))
  const { store } = tab(shelf)
  assert.equal(store.plan("p-1").items["a/et"].note, "her")
  assert.match(store.unreadable()[0].text, /der/)
})

test("our keys name the guide by its address", () => {
  assert.equal(OURS, "sammen-paa-sporet/2 /guide/ ")
})
