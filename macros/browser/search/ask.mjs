/**
 * This file asks the search as the site does, and says why it answers so. search/ask.py runs it.
 *
 * Its arguments are the path of an index and queries. It prints one JSON value: for each query
 * {words, pages}, the words with what each was read as, the pages as the engine gives them, with
 * address, anchor, title and prior in place of numbers.
 */
import { readFile } from "node:fs/promises"
import { createEngine } from "./engine.mjs"

const [, , path, ...queries] = process.argv
const index = JSON.parse(await readFile(path, "utf8"))
const engine = createEngine(index)

const named = ({ page, score, sections }) => {
  const [address, title, , prior] = index.pages[page]
  return { address, title, prior, score, sections: sections.map(placed) }
}

const placed = ({ id, score, matches }) => {
  const [, anchor, title] = index.sections[id]
  return { anchor, title, score, matches }
}

const answers = queries.map((query) => {
  const { words, pages } = engine.search(query)
  const read = words.map(({ token, corrected, weights }) =>
    ({ token, corrected, terms: Object.fromEntries(weights) }))
  return { query, words: read, pages: pages.map(named) }
})

console.log(JSON.stringify(answers))
