/** A file with problems changes no byte, whatever is wrong with it. */
import assert from "node:assert/strict"
import { writeFileSync } from "node:fs"
import { test } from "node:test"

import { imported } from "../../../macros/browser/plan/bring-in.mjs"
import { problems } from "../../../macros/browser/plan/shape.mjs"
import { layers, mutant, random, Shelf } from "../storage.mjs"
import { anExport, aPlan, AT, JUNK, keyOf, tab } from "./plans.mjs"

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
