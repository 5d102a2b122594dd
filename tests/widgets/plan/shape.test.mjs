/** What is a plan, and what is wrong with what is none. */
import assert from "node:assert/strict"
import { test } from "node:test"

import { isPlan, problems, STATUSES } from "../../../macros/browser/plan/shape.mjs"
import { LONGEST, MOST_ROWS } from "../../../macros/browser/tables/bounds.mjs"
import { MOST_WITHOUT_A_LIMIT } from "../../../macros/components/form/rows.mjs"
import { nested } from "../mutants.mjs"
import { anExport, aPlan, itemsOf, SCHEMA } from "./plans.mjs"

test("the statuses are those of the schema, and so are the words' order and keys", () => {
  const { enum: values, "x-labels": labels } = SCHEMA.$defs.answer.properties.status
  assert.deepEqual(STATUSES, values)
  assert.deepEqual(Object.keys(labels), values)
})

/** Yield each part of a schema that says in words what it takes. */
function* worded(schema) {
  if (schema?.["x-said"]) yield schema
  if (typeof schema !== "object" || !schema) return
  for (const part of Object.values(schema)) yield* worded(part)
}

test("the words name the bounds that hold", () => {
  const bounds = ["minLength", "maxLength", "maxItems", "maxProperties"]
  const bounded = [...worded(SCHEMA)]
    .filter((it) => bounds.some((bound) => bound in it) && /\d/.test(it["x-said"]))
  assert.equal(bounded.length, 7)
  for (const part of bounded) {
    const named = part["x-said"].replaceAll(".", "").match(/\d+/g).map(Number)
    assert.deepEqual(named, bounds.map((bound) => part[bound]).filter(Boolean), part["x-said"])
  }
})

test("a table and a page take as much as a plan does", () => {
  const { text, plan, form } = SCHEMA.$defs
  assert.equal(LONGEST, text.maxLength)
  assert.equal(MOST_ROWS, plan.properties.items.maxProperties)
  const [, rows] = form.properties.values.additionalProperties.anyOf
  assert.equal(MOST_WITHOUT_A_LIMIT, rows.maxItems)
})

test("a plan and an export are valid, with unknown keys everywhere", () => {
  assert.deepEqual(problems(aPlan({ later: 1 })), [])
  assert.deepEqual(problems(anExport()), [])
  assert.deepEqual(problems({ ...anExport(aPlan(), aPlan({ id: "p-2" })), later: {} }), [])
})

test("what a plan shares with one that is known is not looked into; all else is", () => {
  const known = aPlan({ items: { "a/et": { note: "x" }, "a/to": { note: "y" } } })
  const asked = []
  const watched = new Proxy(known.items["a/et"], {
    get: (answer, key) => asked.push(key) && answer[key],
  })
  const here = { ...known, items: { ...known.items, "a/et": watched } }
  assert.ok(isPlan({ ...here, items: { ...here.items, "a/to": { note: "z" } } }, here))
  assert.deepEqual(asked, [])
  for (const items of [
    { ...here.items, "a/to": { note: 1 } },
    { ...here.items, "a/to": { later: nested(20) } },
    { ...here.items, "A B": here.items["a/et"] },
    { ...here.items, ...itemsOf(4999, here.items["a/et"]) },
  ]) assert.ok(!isPlan({ ...here, items }, here))
  assert.ok(!isPlan({ ...here, name: "" }, here))
})

for (const [what, change, said] of [
  ["a name that is empty", { name: "" }, "Planen: navn skal være tekst på 1–100 tegn."],
  [
    "a name that is too long",
    { name: "😀".repeat(101) },
    "Planen: navn skal være tekst på 1–100 tegn.",
  ],
  ["a name that is missing", { name: undefined }, "Planen: navn mangler."],
  [
    "an unknown status",
    { items: { "a/et": { status: "done" } } },
    "Planen, udsagn »a/et«: status skal være "
      + "not-started, in-progress, in-place eller not-relevant.",
  ],
  [
    "a day that is none",
    { items: { "a/et": { deadline: "2026-02-29" } } },
    "Planen, udsagn »a/et«: frist skal være en dato som 2026-12-01.",
  ],
  [
    "a note that is too long",
    { items: { "a/et": { note: "x".repeat(5001) } } },
    "Planen, udsagn »a/et«: note skal være tekst på højst 5.000 tegn.",
  ],
  [
    "an answer that is a list",
    { items: { "a/et": [] } },
    "Planen, udsagn »a/et«: svaret har ikke den rette form.",
  ],
  [
    "too many items",
    { items: itemsOf(5001, {}) },
    "Planen: udsagn skal være en samling af højst 5.000 udsagn.",
  ],
  [
    "an id that is none",
    { known: { "A b": "00000001" } },
    "Planen, kendt udsagn »A b«: id skal være "
      + "små bogstaver, tal og bindestreger, højst 200 tegn.",
  ],
  [
    "a constructor",
    { items: { constructor: {} } },
    "Planen: nøglen »constructor« kan ikke bruges.",
  ],
  [
    "a __proto__ deep down",
    { later: JSON.parse('[{"__proto__": {"polluted": true}}]') },
    "Planen: nøglen »__proto__« kan ikke bruges.",
  ],
  ["too many layers", { later: nested(21) }, "Planen: indholdet ligger i for mange lag."],
  ["no version", { format_version: "1" }, "Planen: formatets version skal være 1."],
]) test(`${what} is said with its place`, () => {
  const found = problems(aPlan(change))
  assert.ok(found.includes(said), found.join("\n"))
})

test("twenty layers are the most, in a plan, in an export and around the plans", () => {
  for (const [layers, valid] of [[20, true], [21, false]]) {
    const plan = aPlan({ later: nested(layers) })
    for (const file of [plan, anExport(plan), { ...anExport(), later: nested(layers) }])
      assert.equal(problems(file).length === 0, valid)
  }
})

test("a time is on a day that exists, and an export has a version", () => {
  const created = "Planen: oprettet skal være et tidspunkt som 2026-12-01T09:30:00Z."
  assert.deepEqual(problems(aPlan({ created: "2026-02-30T10:00:00Z" })), [created])
  assert.equal(problems(aPlan({ created: "0000-01-01T10:00:00Z" })).length, 1)
  const version = "Filen: formatets version skal være 1."
  assert.deepEqual(problems({ ...anExport(), format_version: 0 }), [version])
})

test("lengths count whole characters", () => {
  const items = { "a/et": { note: "😀".repeat(5000) } }
  assert.deepEqual(problems(aPlan({ name: "😀".repeat(100), items })), [])
})

test("a file of a newer guide says that and nothing else, also about one plan among others", () => {
  const newer = { format: "sammen-paa-sporet/data", format_version: 2, boxes: {} }
  const ofFile = /^Filen er lavet af en nyere udgave af guiden\.[^|]*$/
  assert.match(problems(newer).join("|"), ofFile)
  const among = anExport(aPlan(), aPlan({ id: "p-2", format_version: 2, items: 7 }))
  assert.match(problems(among).join("|"), /^Plan 2 er lavet af en nyere udgave[^|]*$/)
})

test("two plans with one id, and too many plans, are refused", () => {
  assert.deepEqual(problems(anExport(aPlan(), aPlan())), ["Filen: to planer har samme id."])
  const plans = Array.from({ length: 1001 }, (_, index) => aPlan({ id: `p-${index}` }))
  const many = "Filen: planer skal være en liste med højst 1.000 planer."
  assert.ok(problems(anExport(...plans)).includes(many))
})

test("of something else entirely the first faults are told", () => {
  const items = Object.fromEntries(Array.from({ length: 900 }, (_, index) => [`Æ${index}`, 1]))
  assert.equal(problems(aPlan({ items })).length, 20)
})

/** Return values that no file can hold. */
function strange() {
  const circle = aPlan()
  circle.items.self = circle
  const no = () => {
    throw new Error("no")
  }
  return [
    circle,
    new Proxy({}, { get: no, ownKeys: no }),
    Object.defineProperty(aPlan(), "name", { get: no, enumerable: true }),
    { toJSON: no },
    aPlan({ id: 1n }),
    nested(100_000),
    Object.create(null),
    new Map(),
    new Date(NaN),
  ]
}

test("no value makes it throw", () => {
  const values = [
    undefined, null, 0, NaN, "", "plan", true, 1n, Symbol("a"), () => 1, [], [[]], {},
    { format: {} },
    anExport(null, 7, [], "x"),
    { ...anExport(), plans: { length: 3 } },
    ...strange(),
  ]
  for (const value of values) {
    const found = problems(value)
    assert.ok(found.length > 0)
    for (const text of found) assert.match(text, /^[A-ZÆØÅ].*\.$/)
  }
})
