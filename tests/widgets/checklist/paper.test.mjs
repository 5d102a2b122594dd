/** The head of a printed list says whose it is, when, how far, and what is left out. */
import assert from "node:assert/strict"
import { test } from "node:test"

import "../stubs.mjs"
import { headOf } from "../../../macros/components/checklist/paper.mjs"

const SEEN = {
  plan: "Afdeling Nord",
  choices: ["Min rolle: Leder", "Fase: Alle faser"],
  day: "2026-12-01",
  version: "1.3.0",
  progress: "På plads: 1 af 40.",
  show: "kun skal",
  total: 40,
  shown: 9,
}

test("it has the plan, the choices, the day, the version, the progress and the rest", () => {
  assert.deepEqual(headOf(SEEN), [
    "Plan: Afdeling Nord · Min rolle: Leder · Fase: Alle faser",
    "Printet 1. december 2026 · Model 1.3.0",
    "På plads: 1 af 40.",
    "Vist: kun skal – 31 af 40 punkter er udeladt eller foldet sammen.",
  ])
})

test("a choice that leaves nothing out is told without a number", () => {
  assert.equal(headOf({ ...SEEN, shown: 40 }).at(-1), "Vist: kun skal.")
})

test("without a plan, a choice and a list there is the day alone", () => {
  const nothing = { plan: "", choices: [], progress: "", show: "", total: 0, shown: 0 }
  assert.deepEqual(headOf({ ...SEEN, ...nothing }), ["Printet 1. december 2026 · Model 1.3.0"])
})
