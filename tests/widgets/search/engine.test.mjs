/** The engine finds, corrects and orders; what it is given is an index as Python writes it. */
import assert from "node:assert/strict"
import { test } from "node:test"

import { answering } from "../../../macros/browser/search/answer.mjs"
import { createEngine } from "../../../macros/browser/search/engine.mjs"
import { unpacked } from "../../../macros/browser/search/index.mjs"

// Four sections on three pages. Fields: title, page, names, questions, text, parts.
const INDEX = {
  fields: ["title", "page", "names", "questions", "text", "parts"],
  pages: [
    ["hjaelp/", "Hurtig hjælp", "Modellen › Kerneelementer", 1],
    ["ordbog/", "Ordbog", "Opslag", 0.6],
    ["liste/", "Tjekliste", "Værktøjer", 0.5],
  ],
  sections: [
    [0, "", "Hurtig hjælp", "En samtale inden for syv dage."],
    [0, "syv-dage", "Første samtale", "Tilbyd en samtale.", ["Første samtale: senest 7 dage"]],
    [1, "underretningspligt", "underretningspligt", "Pligten til at give besked om en samtale."],
    [2, "", "Tjekliste", "Første samtale, supervision."],
  ],
  lengths: [[2, 0, 1, 0, 3, 0], [1, 2, 1, 0, 2, 0], [1, 1, 1, 0, 2, 2], [1, 0, 1, 0, 2, 0]],
  index: [
    ["dag", [4, 0, 1]],
    ["foerst", [0, 1, 1], [4, 3, 1]],
    ["hjaelp", [0, 0, 1], [1, 1, 1]],
    ["hurt", [0, 0, 1], [1, 1, 1]],
    ["pligt", [4, 2, 1], [5, 2, 1]],
    ["samtal", [0, 1, 1], [4, 0, 1, 1, 1, 1, 1, 1, 1]],
    ["supervision", [2, 0, 1], [4, 3, 1]],
    ["underretning", [2, 2, 1], [5, 2, 1]],
    ["underretningsp", [0, 2, 1]],
  ],
}
const engine = createEngine(INDEX)
const answer = answering(INDEX)
const addresses = (query) => engine.search(query).pages.map(({ page }) => INDEX.pages[page][0])

test("packed postings are unpacked: a section is its distance from the one before", () => {
  const { terms } = unpacked(INDEX)
  assert.deepEqual(terms.get("samtal"), { 0: { 1: 1 }, 4: { 0: 1, 1: 1, 2: 1, 3: 1 } })
})

test("a section that has all words comes first, and its page says no more than once", () => {
  const { pages } = engine.search("første samtale")
  assert.equal(INDEX.sections[pages[0].sections[0].id][1], "syv-dage")
  assert.equal(new Set(pages.map(({ page }) => page)).size, pages.length)
})

test("small words change nothing, and stand alone when there are no others", () => {
  assert.deepEqual(addresses("må vi til en samtale om det"), addresses("samtale"))
  assert.deepEqual(addresses("til"), [])
})

test("a page weighs what the index says", () => {
  const scores = engine.search("samtale").pages.map(({ page, score }) => [page, score])
  const [, list] = scores.find(([page]) => page === 2)
  const doubled = { ...INDEX, pages: INDEX.pages.map((it) => [...it.slice(0, 3), 1]) }
  const [, whole] = createEngine(doubled).search("samtale").pages
    .map(({ page, score }) => [page, score]).find(([page]) => page === 2)
  assert.ok(Math.abs(list * 2 - whole) < 1e-9)
})

test("a word with a slip is read as the word, and told", () => {
  const { corrected, pages, total } = answer("superviison")
  assert.equal(corrected, "supervision")
  assert.equal(total, pages.length)
  assert.equal(pages[0].hits[0].address, "hjaelp/")
})

test("a query may be taken as it is written", () => {
  const { total, corrected, near } = answer("superviison", true)
  assert.deepEqual([total, corrected, near], [0, "", []])
})

test("a word that has been begun finds what it may become", () => {
  assert.deepEqual(answer("underretn").pages.map(({ hits }) => hits[0].address),
    ["ordbog/#underretningspligt"])
})

test("a hit lands on its section, with the words marked whole and its limits", () => {
  const [{ where, hits: [hit] }] = answer("første samtale").pages
  assert.equal(where, "Modellen › Kerneelementer › Hurtig hjælp")
  assert.equal(hit.address, "hjaelp/#syv-dage")
  assert.deepEqual(hit.title, [["Første", true], [" ", false], ["samtale", true]])
  assert.deepEqual(hit.limits, ["Første samtale: senest 7 dage"])
})

test("a hit that shows none of the words says which of them it is called by", () => {
  const [{ hits: [hit] }] = answer("supervision").pages
  assert.equal(hit.address, "hjaelp/")
  assert.deepEqual(hit.also, ["supervision"])
  assert.deepEqual(answer("samtale").pages[0].hits[0].also, [])
})

test("nothing found leads to the nearest words of the glossary", () => {
  const { pages, near } = answer("undxyz")
  assert.deepEqual(pages, [])
  assert.deepEqual(near, [
    { title: "underretningspligt", address: "ordbog/#underretningspligt" },
  ])
})
