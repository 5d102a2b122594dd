/**
 * Whatever people do in whatever order, each field holds the last thing that was written in it.
 *
 * A model of the store: three tabs of a guide on one shelf, whose messages to each other come late,
 * a storage that fills up or is blocked for a while, pages that are left and taken back, and files
 * that come and go. RUNS says how many sequences are tried; a failure prints its seed.
 */
import assert from "node:assert/strict"
import { test } from "node:test"

import fc from "fast-check"
import { bringIn, prepared } from "../../../macros/browser/plan/bring-in.mjs"
import { createStore } from "../../../macros/browser/plan/store.mjs"
import { Shelf, Tab } from "../storage.mjs"
import { MODEL, PATH } from "./plans.mjs"

const RUNS = Number(process.env.RUNS ?? 300)
const TABS = 3
const START = Date.parse("2026-11-22T10:00:00Z")

const tabNumber = fc.nat(TABS - 1)
const itemField = fc.tuple(
  fc.constantFrom("a/et", "a/to"), fc.constantFrom("note", "responsible", "reason"),
)
const text = fc.constantFrom("", "x", "en længere tekst\nmed to linjer", "😀", '"')
const cell = fc.tuple(fc.constantFrom("r1", "r2", "r3"), fc.constantFrom("dato", "sted"))

/** What people and browsers do: [name, tab, what it needs]. */
const deed = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(fc.constant("answer"), tabNumber, itemField, text) },
  { weight: 4, arbitrary: fc.tuple(fc.constant("fill"), tabNumber, text) },
  { weight: 8, arbitrary: fc.tuple(fc.constant("cell"), tabNumber, cell, text) },
  { weight: 4, arbitrary: fc.tuple(fc.constant("hear"), tabNumber) },
  { weight: 2, arbitrary: fc.tuple(fc.constant("reload"), tabNumber) },
  { weight: 2, arbitrary: fc.tuple(fc.constant("takenBack"), tabNumber) },
  { weight: 1, arbitrary: fc.tuple(fc.constant("export"), tabNumber) },
  { weight: 1, arbitrary: fc.tuple(fc.constant("import"), tabNumber) },
  { weight: 1, arbitrary: fc.tuple(fc.constant("fullOrNot")) },
  { weight: 1, arbitrary: fc.tuple(fc.constant("blockedOrNot")) },
  { weight: 1, arbitrary: fc.tuple(fc.constant("newerPart")) },
)

class World {
  constructor() {
    this.shelf = new Shelf()
    this.tabs = []
    this.clock = START
    this.made = 0
    for (let number = 0; number < TABS; number++) this.open(number)
    this.id = this.tabs[0].store.create("Plan", MODEL).id
    this.wanted = new Map() // by place: the last thing that was written there
    for (const number of this.tabs.keys()) this.hear(number)
  }

  open(number) {
    const storage = new Tab(this.shelf)
    const late = []
    storage.heard = (key) => late.push(key)
    const store = createStore({
      storage, path: PATH,
      now: () => new Date((this.clock += 1000)),
      uuid: () => `plan-${++this.made}`,
    })
    this.tabs[number] = { store, late, waiting: new Map() }
  }

  /**
   * Write in a place, as somebody can: what is there is another text in the tab's own eyes. Then
   * note it: as kept, or as waiting in a tab, where it is told that it is not kept.
   */
  written(number, place, value, write) {
    const { store, waiting } = this.tabs[number]
    if (World.read(store.plan(this.id), place) === value) return
    const { saved } = write(store)
    assert.equal(saved, !store.unsaved())
    waiting.set(place, value)
    this.settle(number)
  }

  /** What a tab has kept at last counts as written now. */
  settle(number) {
    const { store, waiting } = this.tabs[number]
    if (store.unsaved()) return
    for (const [place, value] of waiting) this.wanted.set(place, value)
    waiting.clear()
  }

  answer(number, [item, field], value) {
    this.written(number, `items ${item} ${field}`, value, (store) =>
      store.change(this.id, item, { [field]: value }, "00000001"))
  }

  fill(number, value) {
    this.written(number, "forms navn", value, (store) =>
      store.fill(this.id, "plan", { navn: value }))
  }

  cell(number, [id, column], value) {
    const rows = [{ id, [column]: value }]
    this.written(number, `cell ${id} ${column}`, value, (store) =>
      store.fill(this.id, "plan", { moeder: rows }))
  }

  hear(number) {
    const { store, late } = this.tabs[number]
    for (const key of late.splice(0)) store.changed(key)
  }

  /** Leave a page and come back: what it told that it could not keep is gone with it. */
  reload(number) {
    if (this.shelf.blocked) return
    this.open(number)
  }

  takenBack(number) {
    this.tabs[number].late.splice(0)
    this.tabs[number].store.reread()
  }

  export(number) {
    this.file = JSON.parse(JSON.stringify(this.tabs[number].store.all()))
  }

  /**
   * A file never empties; what it changes, the reader was shown. It counts as written: what cannot
   * be kept waits in the tab, as an answer does.
   */
  import(number) {
    const { store, waiting } = this.tabs[number]
    if (!this.file?.plans.length || store.unsaved()) return
    this.hear(number)
    const plans = prepared(store, this.file)
    const { outcomes } = bringIn(store, plans)
    assert.equal(outcomes.some(({ done }) => done === "failed"), store.unsaved())
    for (const { path, kind } of plans.flatMap((it) => it.changes)) {
      if (kind !== "emptied") waiting.set(this.placeOf(path), this.valueIn(this.file, path))
    }
    this.settle(number)
  }

  placeOf([part, id, ...rest]) {
    if (part === "items") return `items ${id} ${rest[0]}`
    return rest.length === 2 ? "forms navn" : `cell ${rest[2][0]} ${rest[3]}`
  }

  valueIn({ plans: [plan] }, [part, id, ...rest]) {
    if (part === "items") return plan.items[id][rest[0]]
    const { values } = plan.forms[id]
    if (rest.length === 2) return values[rest[1]]
    return values[rest[1]].find((row) => row.id === rest[2][0])[rest[3]]
  }

  fullOrNot() {
    const full = [...this.shelf.map].flat().join("").length
    this.shelf.room = this.shelf.room === Infinity ? full : Infinity
  }

  blockedOrNot() {
    this.shelf.blocked = !this.shelf.blocked
  }

  /** A newer guide writes in a part of its own. */
  newerPart() {
    const key = `sammen-paa-sporet/2 ${PATH} plan/${this.id}["assessments","a","b"]`
    this.shelf.map.set(key, '"nyt"')
    for (const { late } of this.tabs) late.push(key)
    this.wanted.set("assessments", "nyt")
  }

  /** Let every tab hear and keep everything; then hold what is kept against what was written. */
  check() {
    Object.assign(this.shelf, { blocked: false, room: Infinity })
    for (const [number, { store }] of this.tabs.entries()) {
      this.hear(number)
      if (store.unsaved()) store.rename(this.id, "Plan")
      this.settle(number)
    }
    const kept = new World.Reader(this.shelf).plan(this.id)
    for (const [place, value] of this.wanted) assert.equal(World.read(kept, place), value, place)
    for (const number of this.tabs.keys()) {
      this.hear(number)
      assert.deepEqual(this.tabs[number].store.plan(this.id), kept)
    }
  }

  static Reader = class {
    constructor(shelf) {
      return createStore({ storage: new Tab(shelf), path: PATH })
    }
  }

  static read(plan, place) {
    const [part, one, two] = place.split(" ")
    if (part === "assessments") return plan.assessments?.a.b
    if (part === "items") return plan.items[one]?.[two] ?? ""
    const values = plan.forms?.plan?.values ?? {}
    if (part === "forms") return values.navn ?? ""
    return values.moeder?.find(({ id }) => id === one)?.[two] ?? ""
  }
}

test(`each field holds the last thing that a person wrote in it (${RUNS} sequences)`, () => {
  fc.assert(fc.property(fc.array(deed, { maxLength: 60 }), (deeds) => {
    const world = new World()
    for (const [name, ...given] of deeds) world[name](...given)
    world.check()
  }), { numRuns: RUNS })
})
