/** Efforts are found by what is chosen, it is told what was found, and the address keeps it. */
import assert from "node:assert/strict"
import { test } from "node:test"

import {
  addressOfChoice, folded, foundLine, loosening, matching,
} from "../../../macros/components/catalogue/matching.mjs"

const effort = (fields) => ({
  kommune: ["Viborg"], emne: ["anxiety"], for: ["child"], dokumentation: ["none-yet"], text: "",
  ...fields,
})
const found = (choice, ...efforts) => matching(efforts, choice)

test("without a choice every effort is found", () => {
  assert.deepEqual(found({}, effort(), effort()), [0, 1])
  const nothing = { q: "", kommune: "", emne: "", for: "", dokumentation: "", alder: "" }
  assert.deepEqual(found(nothing, effort()), [0])
})

for (const [key, value, other] of [
  ["kommune", ["Aarhus", "Holstebro"], "Skive"],
  ["emne", ["depression"], "anxiety"],
  ["for", ["young-person", "parent"], "child"],
  ["dokumentation", ["national-only"], "none-yet"],
])
  test(`the choice of ${key} finds the efforts that have it, whichever of theirs it is`, () => {
    const efforts = [effort({ [key]: [other] }), effort({ [key]: value })]
    for (const chosen of value) assert.deepEqual(found({ [key]: chosen }, ...efforts), [1])
  })

test("a value is chosen whole, not by a part of its name", () => {
  assert.deepEqual(found({ kommune: "Brande" }, effort({ kommune: ["Ikast-Brande"] })), [])
})

test("every choice must fit at once", () => {
  const efforts = [
    effort({ emne: ["depression"] }),
    effort({ for: ["parent"] }),
    effort({ emne: ["depression"], for: ["parent"] }),
  ]
  assert.deepEqual(found({ emne: "depression", for: "parent" }, ...efforts), [2])
})

test("every word must be in the text, in any order and as a part of a longer word", () => {
  const efforts = [effort({ text: "heste og angst" }), effort({ text: "angst" })]
  assert.deepEqual(found({ q: "angst hest" }, ...efforts), [0])
  assert.deepEqual(found({ q: "  angst   " }, ...efforts), [0, 1])
  assert.deepEqual(found({ q: "   " }, ...efforts), [0, 1])
})

for (const [written, asked] of [
  ["Århus", "aarhus"], ["Aarhus", "århus"], ["Ærø", "aeroe"], ["Aeroe", "ÆRØ"], ["Café", "cafe"],
  ["ÆNGSTELIG", "ængstelig"], ["på", "paa"], ["paa", "på"],
])
  test(`»${asked}« finds »${written}«`, () => {
    assert.deepEqual(found({ q: asked }, effort({ text: folded(written) })), [0])
  })

test("words are looked for as text, not as a pattern", () => {
  assert.deepEqual(found({ q: "d.*å (" }, effort({ text: folded("DUÅ (De Utrolige År)") })), [])
  assert.deepEqual(found({ q: "(de" }, effort({ text: folded("DUÅ (De Utrolige År)") })), [0])
})

for (const [age, isFound] of [["6", false], ["7", true], ["12", true], ["13", false], ["0", false]])
  test(`an effort for 7–12 years is ${isFound ? "" : "not "}found for ${age}`, () => {
    assert.equal(found({ alder: age }, effort({ from: 7, to: 12 })).length, Number(isFound))
  })

test("an age with an open end reaches as far as one likes", () => {
  const counts = (ages, fields) => ages.map((alder) => found({ alder }, effort(fields)).length)
  assert.deepEqual(counts(["14", "15", "99"], { from: 15 }), [0, 1, 1])
  assert.deepEqual(counts(["0", "18", "19"], { to: 18 }), [1, 1, 0])
})

test("age 0 is an age", () => {
  assert.deepEqual(found({ alder: "0" }, effort({ from: 0, to: 3 }), effort({ from: 3 })), [0])
})

test("an effort whose age is not known is never left out by an age", () => {
  for (const alder of ["0", "16", "120"]) assert.deepEqual(found({ alder }, effort()), [0])
})

test("an effort whose age is not known is left out by other choices", () => {
  assert.deepEqual(found({ alder: "16", emne: "depression" }, effort()), [])
})

test("what helps when it alone is dropped is told, the most first", () => {
  const efforts = [
    effort({ kommune: ["Skive"] }),
    effort({ emne: ["depression"] }),
    effort({ emne: ["depression"] }),
  ]
  const ways = loosening(efforts, { kommune: "Viborg", emne: "anxiety" })
  assert.deepEqual(ways, [["emne", 2], ["kommune", 1]])
  assert.deepEqual(loosening(efforts, { q: "hest", kommune: "Odder" }), [])
})

test("the result is told in Danish", () => {
  const efforts = [effort(), effort({ kommune: ["Skive"], emne: ["depression"] })]
  assert.equal(foundLine(efforts, {}), "Viser 2 af 2 indsatser.")
  assert.equal(foundLine(efforts, { kommune: "Skive" }), "Viser 1 af 2 indsatser.")
})

test("an empty result says which choice to drop, and what is left then", () => {
  const efforts = [effort({ from: 7, to: 12 }), effort({ emne: ["depression"], from: 3, to: 9 })]
  assert.equal(
    foundLine(efforts, { emne: "depression", alder: "12" }),
    "Ingen indsatser passer. Prøv at vælge mindre: "
      + "uden emnet er der 1; uden alderen er der 1.",
  )
  assert.equal(
    foundLine(efforts, { q: "hest", kommune: "Odder" }),
    "Ingen indsatser passer. Vælg mindre, eller vis alle.",
  )
})

test("every choice has a name to be told by", () => {
  const whole = {
    q: "hest", kommune: "Odder", emne: "anxiety", for: "child", dokumentation: "none-yet",
    alder: "7",
  }
  for (const [key, value] of Object.entries(whole)) {
    const miss = effort({
      kommune: ["Odder"], text: "hest", from: 7, to: 7, [key]: ["another"],
      ...(key === "q" && { text: "" }),
      ...(key === "alder" && { from: 8 }),
    })
    assert.doesNotMatch(foundLine([miss], { ...whole, [key]: value }), /undefined/)
    assert.equal(loosening([miss], whole)[0]?.[0], key)
  }
})

test("the address has what is chosen and nothing else", () => {
  assert.equal(addressOfChoice({ q: "", kommune: "", alder: "" }), "")
  const choice = { q: "", kommune: "Ikast-Brande", alder: "0", other: "x" }
  assert.equal(addressOfChoice(choice), "?kommune=Ikast-Brande&alder=0")
})

test("the address read back is the choice", () => {
  const choice = {
    q: "på tværs & 100 %", kommune: "Ærø", emne: "anxiety", for: "child",
    dokumentation: "none-yet", alder: "16",
  }
  assert.deepEqual(Object.fromEntries(new URLSearchParams(addressOfChoice(choice))), choice)
})
