/** Plans are never lost: not between tabs, not when storage fails, not to a file that is wrong. */
import assert from "node:assert/strict"
import { readFileSync, writeFileSync } from "node:fs"
import { test } from "node:test"

import {
  NAMESPACE, STATUSES, compared, createStore, imported, lookedOver, problems, progress,
} from "../../macros/browser/plan/store.mjs"
import { Shelf, layers, mutant, nested, random } from "./storage.mjs"

const SCHEMA = JSON.parse(readFileSync(new URL("../../schemas/plan.schema.json", import.meta.url), "utf8"))
const item = (id, fingerprint, level = "must") => ({ id, fingerprint, level })
const MODEL = { model_version: "1.2.0", items: [item("a/et", "00000001"), item("a/to", "00000002", "should"), item("b/tre", "00000003")] }
const AT = "2026-11-22T10:00:00.000Z"

/** Open a tab: a store on a shelf that others may share, with a clock that goes a second at each look. */
function tab(...given) {
  const [storage, prefix = "plan"] = given.length ? given : [new Shelf()]
  let seconds = 0, made = 0
  const store = createStore({
    storage,
    now: () => new Date(Date.parse(AT) + 1000 * seconds++),
    uuid: () => `${prefix}-${++made}`,
  })
  return { store, storage }
}
const keyOf = (id) => `${NAMESPACE}plan/${id}`
const stored = (storage, id) => JSON.parse(storage.map.get(keyOf(id)))

const aPlan = (fields = {}) => ({
  format: "sammen-paa-sporet/plan", format_version: 1, id: "p-1", name: "Vores tilbud", created: AT, changed: AT,
  model_version: "1.2.0", known: { "a/et": "00000001", "a/to": "00000002" },
  items: {
    "a/et": { status: "in-progress", responsible: "Eva", deadline: "2028-02-29", note: "😀 <b>", changed: AT, fingerprint: "00000001" },
    "a/to": { status: "not-relevant", reason: "Vi har ingen", later: { deep: [1, null] } },
  },
  ...fields,
})
const anExport = (...plans) => ({ format: "sammen-paa-sporet/data", format_version: 1, exported: AT, plans })

// --- what a plan is

test("the statuses are those of the schema, and so are the words' order and keys", () => {
  const { enum: values, "x-labels": labels } = SCHEMA.$defs.answer.properties.status
  assert.deepEqual(STATUSES, values)
  assert.deepEqual(Object.keys(labels), values)
})

test("a plan and an export are valid, with unknown keys everywhere", () => {
  assert.deepEqual(problems(aPlan({ later: 1 })), [])
  assert.deepEqual(problems(anExport()), [])
  assert.deepEqual(problems({ ...anExport(aPlan(), aPlan({ id: "p-2" })), later: {} }), [])
})

for (const [what, change, said] of [
  ["a name that is empty", { name: "" }, "Planen: navn skal være tekst på 1–100 tegn."],
  ["a name that is too long", { name: "😀".repeat(101) }, "Planen: navn skal være tekst på 1–100 tegn."],
  ["a name that is missing", { name: undefined }, "Planen: navn mangler."],
  ["an unknown status", { items: { "a/et": { status: "done" } } }, "Planen, udsagn »a/et«: status skal være not-started, in-progress, in-place eller not-relevant."],
  ["a day that is none", { items: { "a/et": { deadline: "2026-02-29" } } }, "Planen, udsagn »a/et«: frist skal være en dato som 2026-12-01."],
  ["a note that is too long", { items: { "a/et": { note: "x".repeat(5001) } } }, "Planen, udsagn »a/et«: note skal være tekst på højst 5.000 tegn."],
  ["an answer that is a list", { items: { "a/et": [] } }, "Planen, udsagn »a/et«: svaret har ikke den rette form."],
  ["too many items", { items: Object.fromEntries(Array.from({ length: 5001 }, (_, index) => [`a/${index}`, {}])) }, "Planen: udsagn skal være en samling af højst 5.000 udsagn."],
  ["an id that is none", { known: { "A b": "00000001" } }, "Planen, kendt udsagn »A b«: id skal være små bogstaver, tal og bindestreger, højst 200 tegn."],
  ["a constructor", { items: { constructor: {} } }, "Planen: nøglen »constructor« kan ikke bruges."],
  ["a __proto__ deep down", { later: JSON.parse('[{"__proto__": {"polluted": true}}]') }, "Planen: nøglen »__proto__« kan ikke bruges."],
  ["too many layers", { later: nested(21) }, "Planen: indholdet ligger i for mange lag."],
  ["no version", { format_version: "1" }, "Planen: formatets version skal være 1."],
]) test(`${what} is said with its place`, () => assert.ok(problems(aPlan(change)).includes(said), problems(aPlan(change)).join("\n")))

test("twenty layers are the most, in a plan, in an export and around the plans", () => {
  for (const [layers, valid] of [[20, true], [21, false]]) {
    const plan = aPlan({ later: nested(layers) })
    for (const file of [plan, anExport(plan), { ...anExport(), later: nested(layers) }]) assert.equal(problems(file).length === 0, valid)
  }
})

test("a time is on a day that exists, and an export has a version", () => {
  assert.deepEqual(problems(aPlan({ created: "2026-02-30T10:00:00Z" })), ["Planen: oprettet skal være et tidspunkt som 2026-12-01T09:30:00Z."])
  assert.equal(problems(aPlan({ created: "0000-01-01T10:00:00Z" })).length, 1)
  assert.deepEqual(problems({ ...anExport(), format_version: 0 }), ["Filen: formatets version skal være 1."])
})

test("lengths count whole characters", () => {
  assert.deepEqual(problems(aPlan({ name: "😀".repeat(100), items: { "a/et": { note: "😀".repeat(5000) } } })), [])
})

test("a file of a newer guide says that and nothing else, also about one plan among others", () => {
  assert.match(problems({ format: "sammen-paa-sporet/data", format_version: 2, boxes: {} }).join("|"), /^Filen er lavet af en nyere udgave af guiden\.[^|]*$/)
  assert.match(problems(anExport(aPlan(), aPlan({ id: "p-2", format_version: 2, items: 7 }))).join("|"), /^Plan 2 er lavet af en nyere udgave[^|]*$/)
})

test("two plans with one id, and too many plans, are refused", () => {
  assert.deepEqual(problems(anExport(aPlan(), aPlan())), ["Filen: to planer har samme id."])
  assert.ok(problems(anExport(...Array.from({ length: 1001 }, (_, index) => aPlan({ id: `p-${index}` })))).includes("Filen: planer skal være en liste med højst 1.000 planer."))
})

test("of something else entirely the first faults are told", () => {
  const items = Object.fromEntries(Array.from({ length: 900 }, (_, index) => [`Æ${index}`, 1]))
  assert.equal(problems(aPlan({ items })).length, 20)
})

test("no value makes it throw", () => {
  const circle = aPlan()
  circle.items.self = circle
  const trap = new Proxy({}, { get() { throw new Error("no") }, ownKeys() { throw new Error("no") } })
  const values = [undefined, null, 0, NaN, "", "plan", true, 1n, Symbol("a"), () => 1, [], [[]], {}, new Map(), new Date(NaN), circle, trap,
    Object.defineProperty(aPlan(), "name", { get() { throw new Error("no") }, enumerable: true }), aPlan({ id: 1n }), nested(100_000), Object.create(null), { format: {} }, { toJSON() { throw new Error("no") } },
    anExport(null, 7, [], "x"), { ...anExport(), plans: { length: 3 } }]
  for (const value of values) {
    const found = problems(value)
    assert.ok(found.length > 0)
    for (const text of found) assert.match(text, /^[A-ZÆØÅ].*\.$/)
  }
})

// --- the model changes

test("a plan is compared with the model of today", () => {
  const plan = aPlan({
    known: { "a/et": "00000001", "a/to": "ffffffff", "c/vaek": "00000009" },
    items: { "d/svaret": { note: "x" }, "d/tomt": { changed: AT } },
  })
  assert.deepEqual(compared(plan, MODEL), { added: ["b/tre"], changed: ["a/to"], retired: ["c/vaek", "d/svaret"] })
})

test("a plan that is looked over has nothing new, keeps answers to what is retired, and is a copy", () => {
  const plan = aPlan({ model_version: "1.0.0", known: {}, later: 1, items: { "d/vaek": { note: "x" } } })
  const done = lookedOver(plan, MODEL)
  assert.deepEqual(compared(done, MODEL), { added: [], changed: [], retired: ["d/vaek"] })
  assert.deepEqual([done.model_version, done.later, done.items], ["1.2.0", 1, plan.items])
  assert.deepEqual([plan.model_version, plan.known], ["1.0.0", {}])
  assert.deepEqual(problems(done), [])
})

test("progress counts what is in place among what is relevant", () => {
  const items = { "a/et": { status: "in-place" }, "a/to": { status: "not-relevant" }, "b/tre": { note: "ingen status" } }
  assert.deepEqual(progress(aPlan({ items }), MODEL.items), {
    total: 3, answered: 3, inPlace: 1, relevant: 2,
    counts: { "not-started": 1, "in-progress": 0, "in-place": 1, "not-relevant": 1 },
    must: { total: 2, inPlace: 1, relevant: 2 },
  })
  assert.deepEqual(progress(undefined, MODEL.items).counts["not-started"], 3)
  assert.deepEqual(progress(aPlan({ items }), []).total, 0)
})

// --- one tab

test("a plan is made with what the model knows, is chosen, and is valid", () => {
  const { store, storage } = tab()
  const plan = store.create("  Vores tilbud ", MODEL)
  assert.deepEqual(problems(plan), [])
  assert.deepEqual([plan.id, plan.name, plan.known], ["plan-1", "Vores tilbud", { "a/et": "00000001", "a/to": "00000002", "b/tre": "00000003" }])
  assert.equal(store.chosen(), "plan-1")
  assert.deepEqual(stored(storage, "plan-1"), plan)
  assert.deepEqual(store.plans(), [{ id: "plan-1", name: "Vores tilbud", changed: plan.changed, answered: 0, forms: 0 }])
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
  assert.deepEqual(answer, { status: "in-progress", deadline: "2026-12-01", fingerprint: "00000001" })
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
  for (const [itemId, fields] of [["a/et", { note: "x".repeat(5001) }], ["a/et", { status: "done" }], ["__proto__", { note: "x" }], ["constructor", { note: "x" }], ["Æ", {}]])
    assert.deepEqual(store.change(id, itemId, fields, "00000001"), { saved: false, reason: "invalid" })
  assert.deepEqual(store.replace({ ...aPlan(), name: 7 }), { saved: false, reason: "invalid" })
  assert.deepEqual(store.replace(anExport()), { saved: false, reason: "invalid" })
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
  assert.ok(!storage.map.has(`${NAMESPACE}chosen`))
  store.choose("nothing")
  assert.equal(store.chosen(), undefined)
  assert.deepEqual(store.plans().map(({ id }) => id), [two.id])
})

test("what is gone cannot be changed, renamed or removed", () => {
  const { store, storage } = tab()
  for (const result of [store.change("x", "a/et", { note: "x" }), store.rename("x", "y"), store.remove("x")])
    assert.deepEqual(result, { saved: false, reason: "gone" })
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
  const { store } = tab(new Shelf({ [`${NAMESPACE}x`]: "ab", other: "abc" }))
  assert.equal(store.size(), 2 * (NAMESPACE.length + 3))
})

test("a plan that is handed out is a copy", () => {
  for (const storage of [new Shelf(), undefined]) {
    const { store } = tab(storage)
    const { id } = store.create("A", MODEL)
    store.change(id, "a/et", { note: "x" }, "00000001")
    store.plan(id).items["a/et"].note = "y"
    store.plan(id).items["a/to"] = 7
    assert.deepEqual([store.plan(id).items["a/et"].note, store.plan(id).items["a/to"]], ["x", undefined])
  }
})

// --- unknown keys and foreign things

test("unknown keys are kept through replace, change, rename, all and import", () => {
  const { store, storage } = tab()
  const plan = aPlan({ later: { a: [1] } })
  plan.items["a/et"].later = null
  plan.items["a/et"].empty = ""
  store.replace(plan)
  assert.equal(storage.map.get(keyOf("p-1")), JSON.stringify(plan))
  store.change("p-1", "a/et", { status: "in-place" }, "00000001")
  store.rename("p-1", "B")
  const [kept] = store.all().plans
  assert.deepEqual([kept.later, kept.items["a/et"].later, kept.items["a/et"].empty, kept.items["a/to"]], [{ a: [1] }, null, "", plan.items["a/to"]])
  const other = tab().store
  imported(other, JSON.parse(JSON.stringify(store.all())))
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

const JUNK = {
  [keyOf("p-1")]: "{not json",
  [keyOf("p-2")]: JSON.stringify(aPlan({ id: "p-2", format_version: 2 })),
  [keyOf("p-3")]: JSON.stringify(aPlan({ id: "another" })),
  [keyOf("p-4")]: JSON.stringify({ ...anExport(), id: "p-4" }),
  [keyOf("p-5")]: "null",
  [keyOf("p-6")]: "",
  [keyOf("")]: "[]",
  [`${NAMESPACE}settings`]: "<script>",
  [`${NAMESPACE}`]: "x",
  "sammen-paa-sporet/2/plan/p-1": "newer",
}

test("foreign things under our names are never deleted or overwritten", () => {
  const { store, storage } = tab(new Shelf(JUNK))
  assert.deepEqual(store.plans(), [])
  const { id } = store.create("A", MODEL)
  for (let number = 1; number <= 6; number++) {
    const foreign = `p-${number}`
    assert.equal(store.plan(foreign), undefined)
    for (const result of [store.change(foreign, "a/et", { note: "x" }), store.rename(foreign, "x"), store.remove(foreign), store.replace(aPlan({ id: foreign }))])
      assert.deepEqual(result, { saved: false, reason: "foreign" })
    store.choose(foreign)
    assert.equal(store.chosen(), undefined)
    assert.deepEqual(imported(store, aPlan({ id: foreign }), () => "theirs"), [{ name: "Vores tilbud", done: "failed" }])
  }
  store.change(id, "a/et", { note: "x" }, "00000001")
  assert.equal(store.all().plans.length, 1)
  store.removeAll()
  assert.deepEqual(Object.fromEntries(storage.map), JUNK)
  assert.equal(store.unsaved(), false)
})

test("a plan that a newer guide takes over in another tab is left alone, and our waiting change stays", () => {
  const { store, storage } = tab()
  const { id } = store.create("A", MODEL)
  storage.room = 0
  store.change(id, "a/et", { note: "x" }, "00000001")
  storage.room = Infinity
  const newer = JSON.stringify({ ...stored(storage, id), format_version: 2 })
  storage.map.set(keyOf(id), newer)
  assert.equal(store.change(id, "a/to", { note: "y" }, "00000002").reason, "foreign")
  store.create("B", MODEL)
  assert.equal(storage.map.get(keyOf(id)), newer)
  assert.equal(store.unsaved(), true)
})

// --- two tabs

test("two tabs never lose each other's items", () => {
  const storage = new Shelf()
  const [one, two] = [tab(storage, "one").store, tab(storage, "two").store]
  const { id } = one.create("A", MODEL)
  const next = random(7)
  const wanted = {}
  for (let turn = 0; turn < 400; turn++) {
    const itemId = `a/${Math.floor(next() * 40)}`, field = next() < 0.5 ? "note" : "responsible"
    const store = next() < 0.5 ? one : two
    assert.ok(store.change(id, itemId, { [field]: `${turn}` }, "00000001").saved)
    ;(wanted[itemId] ??= {})[field] = `${turn}`
  }
  for (const store of [one, two]) for (const [itemId, fields] of Object.entries(wanted)) {
    const { note, responsible } = store.plan(id).items[itemId]
    assert.deepEqual({ note, responsible }, { note: undefined, responsible: undefined, ...fields })
  }
})

test("what waits in a full tab is put on top of what the other has written since", () => {
  const storage = new Shelf()
  const [one, two] = [tab(storage, "one").store, tab(storage, "two").store]
  const { id } = one.create("A", MODEL)
  storage.room = 0
  assert.deepEqual(one.change(id, "a/et", { note: "mit" }, "00000001"), { saved: false, reason: "full" })
  storage.room = Infinity
  two.change(id, "a/to", { note: "dit" }, "00000002")
  two.change(id, "a/et", { responsible: "Bo" }, "00000001")
  assert.deepEqual([one.plan(id).items["a/et"].note, one.plan(id).items["a/to"].note], ["mit", "dit"])
  assert.ok(one.rename(id, "B").saved)
  const { name, items } = two.plan(id)
  assert.deepEqual([name, items["a/et"].note, items["a/et"].responsible, items["a/to"].note], ["B", "mit", "Bo", "dit"])
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
  assert.deepEqual(Object.fromEntries(Object.entries(two.plan(id).items).map(([key, { note }]) => [key, note])), { "a/to": "dit", "b/tre": "hentet" })
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
  assert.deepEqual(one.change(id, "a/et", { note: "y" }, "00000001"), { saved: false, reason: "gone" })
  assert.deepEqual([one.unsaved(), one.plans(), storage.map.has(keyOf(id))], [false, [], false])
})

// --- forms

const valuesOf = (store, id, form = "plan") => store.plan(id).forms?.[form]?.values

test("what is written in a form is merged field by field, and an emptied field goes, and then the form", () => {
  const { store, storage } = tab()
  const { id } = store.create("A", MODEL)
  const result = store.fill(id, "plan", { navn: "Eva", valg: ["Ja", "Nej"], moeder: [{ dato: "2026-12-01", sted: "" }] })
  assert.ok(result.saved && result.at instanceof Date)
  store.fill(id, "plan", { navn: "Bo" })
  store.fill(id, "andet", { maal: "x" })
  assert.deepEqual(valuesOf(store, id), { navn: "Bo", valg: ["Ja", "Nej"], moeder: [{ dato: "2026-12-01", sted: "" }] })
  assert.deepEqual([problems(store.plan(id)), store.plans()[0].forms], [[], 2])
  store.fill(id, "plan", { navn: "", valg: [], moeder: [] })
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
  for (const store of [one, two]) for (const [form, values] of Object.entries(wanted)) assert.deepEqual(valuesOf(store, id, form) ?? {}, values)
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
  const forms = { plan: { changed: AT, values: { navn: "Eva", udgaaet: "bliver" }, later: { a: 1 } }, ukendt: { changed: AT, values: {} } }
  store.replace(aPlan({ forms }))
  store.fill("p-1", "plan", { navn: "Bo" })
  store.change("p-1", "a/et", { note: "y" }, "00000001")
  const { changed, ...kept } = store.plan("p-1").forms.plan
  assert.deepEqual(kept, { values: { navn: "Bo", udgaaet: "bliver" }, later: { a: 1 } })
  assert.deepEqual(store.plan("p-1").forms.ukendt, forms.ukendt)
  const other = tab().store
  imported(other, JSON.parse(JSON.stringify(store.all())))
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
  assert.deepEqual(Object.fromEntries(Object.entries(two.plan(id).forms).map(([key, { values }]) => [key, values])), { hentet: { maal: "nyt" }, andet: { sted: "dit" } })
})

test("what would make a plan's forms invalid is refused and not kept", () => {
  const { store, storage } = tab()
  const { id } = store.create("A", MODEL)
  store.fill(id, "plan", { navn: "x" })
  const before = storage.bytes()
  const rows = (count) => Array.from({ length: count }, () => ({ dato: "x" }))
  for (const [form, written] of [["plan", { navn: "x".repeat(5001) }], ["plan", { moeder: rows(101) }], ["plan", { Æ: "x" }], ["plan", { moeder: [{ dato: ["x"] }] }], ["A b", { navn: "x" }], ["constructor", { navn: "x" }], ["plan", { constructor: "x" }]])
    assert.deepEqual(store.fill(id, form, written), { saved: false, reason: "invalid" })
  assert.equal(storage.bytes(), before)
  assert.ok(store.fill(id, "plan", { moeder: rows(100), note: "😀".repeat(5000) }).saved)
  assert.deepEqual(store.fill("x", "plan", { navn: "x" }), { saved: false, reason: "gone" })
})

test("listeners hear of our keys and of a cleared storage, until they stop", () => {
  const { store } = tab()
  const heard = []
  const stop = store.onChange((key) => heard.push(key))
  store.changed(keyOf("x"))
  store.changed("other")
  store.changed(null)
  stop()
  store.changed(null)
  assert.deepEqual(heard, [keyOf("x"), null])
})

// --- storage that fails

test("a full storage keeps the change in memory, shows it, and writes it with the next that succeeds", () => {
  const { store, storage } = tab()
  const [one, two] = [store.create("A", MODEL).id, store.create("B", MODEL).id]
  storage.room = 0
  const before = storage.bytes()
  assert.deepEqual(store.change(one, "a/et", { note: "x" }, "00000001"), { saved: false, reason: "full" })
  assert.deepEqual(store.change(one, "a/et", { status: "in-place" }, "00000001"), { saved: false, reason: "full" })
  assert.deepEqual(store.rename(one, "C"), { saved: false, reason: "full" })
  assert.equal(storage.bytes(), before)
  assert.deepEqual([store.plan(one).items["a/et"].note, store.plan(one).name, store.unsaved()], ["x", "C", true])
  storage.room = Infinity
  assert.ok(store.change(two, "a/et", { note: "y" }, "00000001").saved)
  const { name, items } = stored(storage, one)
  assert.deepEqual([name, items["a/et"].note, items["a/et"].status, store.unsaved()], ["C", "x", "in-place", false])
})

test("a full storage can be emptied, and what waited is then written", () => {
  const { store, storage } = tab()
  const [one, two] = [store.create("A", MODEL).id, store.create("B", MODEL).id]
  store.change(two, "a/et", { note: "x".repeat(4000) }, "00000001")
  storage.room = [...storage.map].flat().join("").length
  assert.equal(store.change(one, "a/et", { note: "y".repeat(100) }, "00000001").reason, "full")
  assert.ok(store.remove(two).saved)
  assert.equal(stored(storage, one).items["a/et"].note.length, 100)
})

for (const [what, storage] of [["undefined", undefined], ["null", null], ["blocked", Object.assign(new Shelf(), { blocked: true })], ["an object that is none", {}]])
  test(`with a storage that is ${what} everything works in memory, and says so`, () => {
    const { store } = tab(storage)
    assert.deepEqual([store.plans(), store.chosen(), store.size(), store.all().plans, store.unsaved()], [[], undefined, 0, [], false])
    assert.equal(store.change("x", "a/et", { note: "x" }).reason, "blocked")
    const { id } = store.create("A", MODEL)
    assert.deepEqual([store.chosen(), store.unsaved()], [id, true])
    assert.deepEqual(store.change(id, "a/et", { note: "x" }, "00000001"), { saved: false, reason: "blocked" })
    assert.equal(store.plan(id).items["a/et"].note, "x")
    assert.deepEqual(store.plans().map(({ name, answered }) => [name, answered]), [["A", 1]])
    assert.deepEqual(imported(store, aPlan()), [{ name: "Vores tilbud", done: "failed" }])
    assert.deepEqual(store.plan("p-1"), aPlan())
    store.remove(id)
    assert.equal(store.plan(id), undefined)
    store.removeAll()
    assert.deepEqual([store.plans(), store.unsaved(), store.chosen()], [[], false, undefined])
  })

test("a storage that becomes blocked shows what was last read, and takes the changes when it opens again", () => {
  const { store, storage } = tab()
  const [one, two] = [store.create("A", MODEL).id, store.create("B", MODEL).id]
  store.plan(one)
  storage.blocked = true
  assert.equal(store.change(one, "a/et", { note: "x" }, "00000001").reason, "blocked")
  assert.equal(store.remove(two).reason, "blocked")
  assert.equal(store.change(two, "a/et", { note: "x" }, "00000001").reason, "gone")
  assert.deepEqual(store.plans().map(({ name, answered }) => [name, answered]), [["A", 1]])
  storage.blocked = false
  assert.ok(store.rename(one, "C").saved)
  assert.deepEqual([stored(storage, one).items["a/et"].note, storage.map.has(keyOf(two)), store.unsaved()], ["x", false, false])
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

test("a storage that cannot be read but written is not written: another tab's items would go", () => {
  const storage = new Shelf()
  const { store } = tab(storage)
  const { id } = store.create("A", MODEL)
  const before = storage.bytes()
  storage.getItem = () => { throw new Error("no") }
  assert.equal(store.change(id, "a/et", { note: "x" }, "00000001").reason, "blocked")
  assert.equal(storage.bytes(), before)
})

// --- import

test("a plan that is not there is added, and one that is the same is left, whatever the order of its keys", () => {
  const { store, storage } = tab()
  const never = () => assert.fail("asked")
  assert.deepEqual(imported(store, anExport(aPlan(), aPlan({ id: "p-2", name: "B" })), never), [{ name: "Vores tilbud", done: "added" }, { name: "B", done: "added" }])
  const writes = storage.writes
  const turned = Object.fromEntries(Object.entries(aPlan()).reverse())
  assert.deepEqual(imported(store, turned, never), [{ name: "Vores tilbud", done: "same" }])
  assert.equal(storage.writes, writes)
})

for (const [decision, done, names] of [
  ["mine", "kept", ["Min"]], ["theirs", "replaced", ["Vores tilbud"]], ["both", "copied", ["Min", "Vores tilbud (hentet)"]],
  [undefined, "kept", ["Min"]], ["constructor", "kept", ["Min"]],
]) test(`a plan that differs, decided ${decision}, is ${done}`, () => {
  const { store } = tab()
  store.replace(aPlan({ name: "Min", items: {} }))
  const asked = []
  assert.deepEqual(imported(store, aPlan(), (...both) => { asked.push(both.map(({ name }) => name)); return decision }), [{ name: "Vores tilbud", done }])
  assert.deepEqual(asked, [["Vores tilbud", "Min"]])
  assert.deepEqual(store.plans().map(({ name }) => name), names)
  if (decision === "theirs") assert.deepEqual(store.plan("p-1"), aPlan())
  if (decision === "both") assert.deepEqual(store.plan("plan-1"), { ...aPlan(), id: "plan-1", name: names[1] })
})

test("a copy's name fits, and is said to be one", () => {
  const { store } = tab()
  store.replace(aPlan({ items: {} }))
  imported(store, aPlan({ name: "😀".repeat(100) }), () => "both")
  assert.equal(store.plan("plan-1").name, `${"😀".repeat(91)} (hentet)`)
})

test("nothing is brought in when one plan of the file is wrong, or when the decision is broken off", () => {
  const { store, storage } = tab()
  store.replace(aPlan({ id: "p-2" }))
  const before = storage.bytes()
  assert.throws(() => imported(store, anExport(aPlan(), { ...aPlan({ id: "p-2" }), name: 7 })), /Plan 2: navn/)
  assert.throws(() => imported(store, anExport(aPlan(), aPlan({ id: "p-2", name: "B" })), () => { throw new Error("no") }), /no/)
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
  for (const text of ['{"__proto__": {"polluted": 1}}', JSON.stringify(aPlan()).replace('"items":{', '"items":{"__proto__":{"polluted":1},'), JSON.stringify(anExport(aPlan())).replace("{", '{"__proto__":{"polluted":1},')])
    assert.throws(() => imported(store, JSON.parse(text)))
  assert.equal({}.polluted, undefined)
  assert.equal(storage.map.size, 0)
})

// --- mutations

const FORMS = { "kommissorium": { changed: AT, later: 1, values: { formaal: "Tekst", omraader: ["Skole", "PPR"], moeder: [{ dato: "2026-12-01", hvem: "" }] } } }
const VALID = anExport(
  aPlan({ later: "nyt", forms: FORMS }),
  aPlan({ id: "11111111-2222-4333-8444-555555555555", name: "B", items: { c: {}, "b/tre": { status: "in-place", note: "", changed: AT } } }),
)
const DEEPEST = 20
// What JSON Schema cannot say, told without the code under test.
const tooDeep = (file) => {
  const { plans, ...rest } = file ?? {}
  return [...(Array.isArray(plans) ? [rest, ...plans] : [file])].some((part) => layers(part) > DEEPEST + 1)
}
const twice = (file) => Array.isArray(file?.plans) && new Set(file.plans.map((plan) => plan?.id)).size < file.plans.length

test("1,000 mutations: a file with problems is refused and changes no byte, one without is brought in whole", () => {
  const next = random(20261122)
  const mutants = Array.from({ length: 1000 }, () => mutant(VALID, next))
  mutants.push(VALID, VALID.plans[0], anExport(), aPlan({ id: "constructor" }), aPlan({ items: { constructor: {} } }))
  for (const most of [5000, 5001]) mutants.push(
    anExport(aPlan({ items: Object.fromEntries(Array.from({ length: most }, (_, index) => [`a/${index}`, {}])) })),
    anExport(aPlan({ known: Object.fromEntries(Array.from({ length: most }, (_, index) => [`a/${index}`, "00000001"])) })))
  for (const most of [1000, 1001]) mutants.push(anExport(...Array.from({ length: most }, (_, index) => aPlan({ id: `p-${index}`, known: {}, items: {} }))))

  const lines = []
  const count = { accepted: 0, refused: 0 }
  for (const [number, file] of mutants.entries()) {
    const { store, storage } = tab(new Shelf({ ...JUNK, [keyOf("mine")]: JSON.stringify(aPlan({ id: "mine" })) }))
    const before = storage.bytes()
    const found = problems(file)
    assert.ok(found.every((text) => /^[A-ZÆØÅ].*\.$/s.test(text) && text.length < 300), `${number}: ${found}`)
    const exempt = tooDeep(file) ? "depth" : twice(file) ? "same id" : null
    if (exempt) assert.ok(found.length > 0, `${number}: ${exempt}`)
    if (found.length) {
      assert.throws(() => imported(store, file, () => "theirs"), TypeError, `${number}`)
      assert.equal(storage.bytes(), before, `${number}`)
      assert.equal(store.unsaved(), false)
    } else {
      const plans = file.format === "sammen-paa-sporet/data" ? file.plans : [file]
      const foreign = ({ id }) => Object.hasOwn(JUNK, keyOf(id))
      const results = imported(store, file, () => "theirs")
      assert.deepEqual(results.map(({ done }) => done), plans.map((plan) => (foreign(plan) ? "failed" : "added")), `${number}`)
      for (const plan of plans) if (!foreign(plan)) assert.deepEqual(store.plan(plan.id), JSON.parse(JSON.stringify(plan)), `${number}`)
      assert.deepEqual(problems(store.all()), [], `${number}`)
      for (const [key, text] of Object.entries(JUNK)) assert.equal(storage.map.get(key), text)
    }
    count[found.length ? "refused" : "accepted"]++
    lines.push(JSON.stringify({ number, accepted: !found.length, exempt, said: found, file: exempt ? null : file }))
  }
  assert.ok(count.accepted > 150 && count.refused > 500, JSON.stringify(count))
  assert.equal({}.polluted, undefined)
  if (process.env.FUZZ_OUT) writeFileSync(process.env.FUZZ_OUT, `${lines.join("\n")}\n`)
})
