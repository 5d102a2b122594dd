/** A file with problems changes no byte, whatever is wrong with it. */
import assert from "node:assert/strict"
import { writeFileSync } from "node:fs"
import { test } from "node:test"

import { bringIn, prepared } from "../../../macros/browser/plan/bring-in.mjs"
import { withTables } from "../../../macros/browser/plan/edits.mjs"
import { problems } from "../../../macros/browser/plan/shape.mjs"
import { layers, mutant } from "../mutants.mjs"
import { random, Shelf } from "../storage.mjs"
import {
  anExport, aPlan, AT, entriesOf, itemsOf, JUNK, keysOf, NEIGHBOURS, tab,
} from "./plans.mjs"

const FORMS = {
  kommissorium: {
    changed: AT,
    later: 1,
    values: {
      formaal: "Tekst",
      omraader: ["Skole", "PPR"],
      moeder: [{ dato: "2026-12-01", hvem: "" }],
    },
  },
}
const VALID = anExport(
  aPlan({ later: "nyt", forms: FORMS }),
  aPlan({
    id: "11111111-2222-4333-8444-555555555555",
    name: "B",
    items: { c: {}, "b/tre": { status: "in-place", note: "", changed: AT } },
  }),
)
const DEEPEST = 20

// What JSON Schema cannot say, told without the code under test.
const tooDeep = (file) => {
  const { plans, ...rest } = file ?? {}
  const parts = Array.isArray(plans) ? [rest, ...plans] : [file]
  return parts.some((part) => layers(part) > DEEPEST + 1)
}
const twice = (file) => {
  if (!Array.isArray(file?.plans)) return false
  return new Set(file.plans.map((plan) => plan?.id)).size < file.plans.length
}

/** Return files at the edges of what is allowed. */
const edges = () => [
  VALID,
  VALID.plans[0],
  anExport(),
  aPlan({ id: "constructor" }),
  aPlan({ items: { constructor: {} } }),
  ...[5000, 5001].flatMap((count) => [
    anExport(aPlan({ items: itemsOf(count, {}) })),
    anExport(aPlan({ known: itemsOf(count, "00000001") })),
  ]),
  ...[1000, 1001].map((count) => {
    const ids = Array.from({ length: count }, (_, index) => `p-${index}`)
    return anExport(...ids.map((id) => aPlan({ id, known: {}, items: {} })))
  }),
]

/** Open a tab that has a plan and much that is none. */
const filledTab = () =>
  tab(new Shelf({ ...NEIGHBOURS, ...JUNK, ...entriesOf(aPlan({ id: "mine" })) }))

function refused(file, number) {
  const { store, storage } = filledTab()
  const before = storage.bytes()
  assert.throws(() => prepared(store, file), TypeError, number)
  assert.equal(storage.bytes(), before, number)
  assert.equal(store.unsaved(), false)
}

function broughtIn(file, number) {
  const { store, storage } = filledTab()
  const plans = file.format === "sammen-paa-sporet/data" ? file.plans : [file]
  const foreign = ({ id }) => Object.keys(JUNK).some((key) => key.startsWith(keysOf(id)))
  const results = bringIn(store, prepared(store, file)).outcomes
  const expected = plans.map((plan) => (foreign(plan) ? "failed" : "added"))
  assert.deepEqual(results.map(({ done }) => done), expected, number)
  for (const plan of plans.filter((it) => !foreign(it)))
    assert.deepEqual(store.plan(plan.id), withTables(JSON.parse(JSON.stringify(plan))), number)
  assert.deepEqual(problems(store.all()), [], number)
  for (const [key, text] of Object.entries(JUNK)) assert.equal(storage.map.get(key), text)
}

const isTold = (text) => /^[A-ZÆØÅ].*\.$/s.test(text) && text.length < 300

/** Hold a file against what is said of it; return that, for the schema to be held against it. */
function tried(file, number) {
  const said = problems(file)
  assert.ok(said.every(isTold), `${number}: ${said}`)
  const exempt = tooDeep(file) ? "depth" : twice(file) ? "same id" : null
  if (exempt) assert.ok(said.length > 0, `${number}: ${exempt}`)
  if (said.length) refused(file, `${number}`)
  else broughtIn(file, `${number}`)
  return { number, accepted: !said.length, exempt, said, file: exempt ? null : file }
}

test("1,000 mutations: a file with problems is refused and changes no byte, "
  + "one without is brought in whole", () => {
  const next = random(20261122)
  const mutants = [...Array.from({ length: 1000 }, () => mutant(VALID, next)), ...edges()]
  const lines = []
  const count = { accepted: 0, refused: 0 }
  for (const [number, file] of mutants.entries()) {
    const result = tried(file, number)
    count[result.accepted ? "accepted" : "refused"]++
    lines.push(JSON.stringify(result))
  }
  assert.ok(count.accepted > 150 && count.refused > 500, JSON.stringify(count))
  assert.equal({}.polluted, undefined)
  if (process.env.FUZZ_OUT) writeFileSync(process.env.FUZZ_OUT, `${lines.join("\n")}\n`)
})
