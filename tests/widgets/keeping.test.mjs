/** What is said and shown of a plan: the pure parts of the widgets that keep answers. */
import assert from "node:assert/strict"
import { test } from "node:test"

import { Shelf } from "./storage.mjs"
import "./stubs.mjs"

globalThis.localStorage = new Shelf()
const widget = (name) => import(`../../docs/assets/widgets/${name}.mjs`)
const [{ isShown }, { described, outcome }, { grouped }, { saying }, { progressLine }] =
  await Promise.all(["checklist", "my-data", "plan-overview", "shared/here", "shared/store"].map(widget))

const AT = new Date(2026, 10, 22, 9, 5)

test("how far a list is says what is not relevant only when something is", () => {
  assert.equal(progressLine({ inPlace: 2, relevant: 5, total: 5, must: { inPlace: 1, relevant: 3 } }), "På plads: 2 af 5. Skal: 1 af 3.")
  assert.equal(progressLine({ inPlace: 0, relevant: 4, total: 6, must: { inPlace: 0, relevant: 0 } }), "På plads: 0 af 4 (2 ikke relevante). Skal: 0 af 0.")
})

const item = { level: "should", roles: ["leder", "frivillig"], phase: "drift" }
for (const [what, choice, status, toLookAt, shown] of [
  ["no choice", {}, "in-place", false, true],
  ["its role", { role: "leder" }, "not-started", false, true],
  ["another role", { role: "led" }, "not-started", false, false],
  ["its phase", { phase: "drift" }, "not-started", false, true],
  ["another phase", { role: "leder", phase: "start" }, "not-started", false, false],
  ["only what must be done", { show: "must" }, "not-started", true, false],
  ["what is open, and it is begun", { show: "open" }, "in-progress", false, true],
  ["what is open, and it is in place", { show: "open" }, "in-place", true, false],
  ["what is open, and it is not relevant", { show: "open" }, "not-relevant", true, false],
  ["what is to be looked at, and it is", { show: "look" }, "in-place", true, true],
  ["what is to be looked at, and it is not", { show: "look" }, "not-started", false, false],
])
  test(`with the choice of ${what} an item is ${shown ? "" : "not "}shown`, () => assert.equal(isShown(item, choice, status, toLookAt), shown))

test("an item that must be done is shown among those", () => assert.ok(isShown({ ...item, level: "must" }, { show: "must" }, "in-place", false)))

test("a plan is described by its name, its answers and when it was changed", () => {
  const text = described({ name: "Nord", changed: AT.toISOString(), answered: 7 })
  assert.match(text, /^»Nord«: 7 svar, sidst ændret 22\. november 2026 .*0?9[.:]05\.$/)
})

test("each plan of a file is told with what happened to it", () => {
  const all = ["added", "replaced", "kept", "copied", "same", "failed"].map((done) => ({ name: done, done }))
  assert.equal(outcome([]), "")
  assert.equal(outcome(all), "»added« hentet ind. »replaced« erstattet. »kept« ikke ændret. »copied« hentet ind som en kopi. »same« var her i forvejen. »failed« kunne ikke gemmes.")
})

test("items stand under the part that they belong to, in the order in which the parts come first", () => {
  const items = [["b", 1], ["a", 2], ["b", 3]].map(([group_title, id]) => ({ group_title, id }))
  assert.deepEqual([...grouped(items)].map(([title, own]) => [title, own.map(({ id }) => id)]), [["b", [1, 3]], ["a", [2]]])
  assert.equal(grouped([]).size, 0)
})

test("what was saved says where and when", () => {
  assert.match(saying({ saved: true, at: AT }), /^Gemt i denne browser – ikke på en server\. Kl\. 0?9[.:]05\.$/)
})

for (const reason of ["blocked", "full", "gone", "foreign", "invalid"])
  test(`what was not saved (${reason}) says why, and what to do`, () => {
    const text = saying({ saved: false, reason })
    assert.match(text, /^Ikke gemt: [A-ZÆØÅ][^<>]+\.$/)
    assert.doesNotMatch(text, /undefined/)
    assert.equal(text.includes("Hent det som fil"), ["blocked", "full"].includes(reason))
  })
