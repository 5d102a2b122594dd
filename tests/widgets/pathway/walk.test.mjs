/** Answers lead where the places say; what an address holds that is no answer leads nowhere. */
import assert from "node:assert/strict"
import { test } from "node:test"

import { addressOf, answersIn, walked } from "../../../macros/components/pathway/walk.mjs"

const PLACES = new Map([
  ["", [{ id: "ny", to: "samtale", isStep: true }, { id: "tvivl", to: "alder", isStep: false }]],
  ["samtale", [{ id: "alder", to: "alder", isStep: false }]],
  ["alder", [
    { id: "ja", to: "raad", isStep: true },
    { id: "nej", to: "ud", isStep: true },
    { id: "igen", to: "alder", isStep: false },
  ]],
  ["raad", [{ id: "raad", to: "raad", isStep: true }]],
  ["ud", []],
])
const walk = (...answers) => {
  const { passed, at, isStep } = walked(PLACES, answers)
  return { passed: passed.map(({ at: place, answer }) => `${place}/${answer.id}`), at, isStep }
}

test("without answers one stands at the first question", () => {
  assert.deepEqual(walk(), { passed: [], at: "", isStep: false })
})

test("answers lead from place to place, through steps and exits, and round again", () => {
  assert.deepEqual(walk("ny"), { passed: ["/ny"], at: "samtale", isStep: true })
  const onward = { passed: ["/ny", "samtale/alder"], at: "alder", isStep: false }
  assert.deepEqual(walk("ny", "alder"), onward)
  const out = { passed: ["/tvivl", "alder/nej"], at: "ud", isStep: true }
  assert.deepEqual(walk("tvivl", "nej"), out)
  const round = ["/tvivl", "alder/igen", "alder/igen", "alder/ja", "raad/raad"]
  assert.deepEqual(
    walk("tvivl", "igen", "igen", "ja", "raad"),
    { passed: round, at: "raad", isStep: true },
  )
})

test("the walk ends at the first answer that is not known there", () => {
  assert.deepEqual(walk("hvad"), { passed: [], at: "", isStep: false })
  assert.deepEqual(walk("ny", "ja", "alder"), { passed: ["/ny"], at: "samtale", isStep: true })
  const out = { passed: ["/tvivl", "alder/nej"], at: "ud", isStep: true }
  assert.deepEqual(walk("tvivl", "nej", "ja"), out)
})

test("a place that is no more ends the walk", () => {
  const places = new Map([["", [{ id: "ny", to: "væk", isStep: true }]]])
  assert.deepEqual(walked(places, ["ny", "videre"]).passed.length, 1)
  assert.equal(walked(places, ["ny", "videre"]).at, "væk")
})

test("names of the language are no answers", () => {
  for (const name of ["__proto__", "constructor", "toString", "length", "0"]) {
    assert.deepEqual(walk(name), { passed: [], at: "", isStep: false })
    assert.deepEqual(walk("tvivl", name).passed, ["/tvivl"])
  }
})

test("an address is read as it is written", () => {
  for (const answers of [[], ["ny"], ["ny", "alder", "ja"], ["ja-foelg-op", "a-b"]]) {
    assert.deepEqual(answersIn(addressOf(answers)), answers)
  }
  assert.equal(addressOf([]), "")
  assert.equal(addressOf(["ny", "alder"]), "?vej=ny.alder")
})

test("other parts of an address are left, and empty parts are no answers", () => {
  assert.deepEqual(answersIn("?a=1&vej=ny.alder&b=2"), ["ny", "alder"])
  assert.deepEqual(answersIn("?vej=..ny...alder."), ["ny", "alder"])
  for (const empty of ["", "?", "?vej", "?vej=", "?vej=...", "?Vej=ny", "?andet=ny"]) {
    assert.deepEqual(answersIn(empty), [])
  }
  assert.deepEqual(answersIn("?vej=ny&vej=alder"), ["ny"])
})

test("a hostile address leads nowhere", () => {
  const hostile = [
    "<script>alert(1)</script>", "%3Cimg%20src=x%20onerror=alert(1)%3E", "javascript:alert(1)",
    "%00", "%E0%A4%A", "__proto__.polluted", "\"]><b>", "x".repeat(100_000), ".".repeat(100_000),
  ]
  for (const text of hostile) {
    const answers = answersIn(`?vej=${text}`)
    assert.deepEqual(walk(...answers), { passed: [], at: "", isStep: false })
  }
  assert.equal({}.polluted, undefined)
})

test("a long way round is walked in no time", () => {
  const answers = ["tvivl", ...Array(50_000).fill("igen")]
  assert.equal(walked(PLACES, answersIn(addressOf(answers))).passed.length, answers.length)
})
