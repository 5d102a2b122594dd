/** What is kept, and what a file did to it, is told in plain words. */
import assert from "node:assert/strict"
import { test } from "node:test"

import { described, outcome, placeLine, planLine } from "../../../macros/components/my_data/told.mjs"

const AT = new Date(2026, 10, 22, 9, 5)

test("a plan is described by its name, its answers and when it was changed", () => {
  const text = described({ name: "Nord", changed: AT.toISOString(), answered: 7 })
  assert.match(text, /^»Nord«: 7 svar, sidst ændret 22\. november 2026 .*0?9[.:]05\.$/)
})

test("each plan of a file is told with what happened to it", () => {
  const kinds = ["added", "merged", "copied", "same", "undone", "kept", "gone"]
  const all = kinds.map((done) => ({ name: done, done }))
  assert.equal(outcome([]), "")
  assert.equal(outcome(all), [
    "»added« er hentet ind.", "»merged« er hentet ind.", "»copied« er hentet ind som en kopi.",
    "»same« var her i forvejen.", "»undone« er, som den var før.",
    "»kept« er ikke ændret: der er skrevet i den siden.", "»gone« er slettet i mellemtiden.",
  ].join(" "))
  const full = outcome([{ name: "A", done: "failed", reason: "full" }])
  assert.match(full, /^»A« er hentet ind, men kan ikke gemmes\. Ikke gemt: Browserens lager er/)
})

test("what a plan of a file would change is counted by its kind", () => {
  const [theirs, mine] = [{ name: "Ny" }, { name: "Min" }]
  const changes = ["added", "added", "emptied"].map((kind) => ({ kind }))
  assert.equal(planLine({ theirs, changes: [] }), "»Ny« er ny her.")
  assert.equal(planLine({ theirs, mine, changes: [] }), "»Ny« er den samme som her.")
  const said = "»Min«: nyt 2 steder, tomt i filen ét sted."
  assert.equal(planLine({ theirs, mine, changes }), said)
})

test("a place is told with the names that readers know, and what is unknown by its id", () => {
  const today = {
    items: [{ id: "aaben-doer/svar", title: "Svar inden for to dage" }],
    forms: [{ id: "kommissorium", title: "Kommissorium", fields: { leder: "Hvem leder" } }],
  }
  const said = (path) => [placeLine(path, today), placeLine(path, {})]
  assert.deepEqual(said(["name"]), ["planens navn", "planens navn"])
  assert.deepEqual(said(["items", "aaben-doer/svar", "note"]),
    ["Svar inden for to dage (note)", "aaben-doer/svar (note)"])
  assert.deepEqual(said(["forms", "kommissorium", "values", "leder"]),
    ["skabelonen »Kommissorium« (Hvem leder)", "skabelonen »kommissorium« (leder)"])
  assert.deepEqual(placeLine(["forms", "kommissorium", "values", "gammel", ["r1"], "navn"], today),
    "skabelonen »Kommissorium« (gammel)")
})
