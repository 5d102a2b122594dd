/**
 * This file asks an index many queries. Its arguments are the paths of the index and of a JSON list
 * of queries; it prints for each {pages, took}: the first addresses, and milliseconds.
 */
import { readFile } from "node:fs/promises"

import { createEngine } from "../../macros/browser/search/engine.mjs"

const MOST = 10
const [index, queries] = await Promise.all(
  process.argv.slice(2).map(async (path) => JSON.parse(await readFile(path, "utf8"))))
const { search } = createEngine(index)

const asked = (query) => {
  const begun = performance.now()
  const { pages } = search(query)
  const took = performance.now() - begun
  return { pages: pages.slice(0, MOST).map(({ page }) => index.pages[page][0]), took }
}

console.log(JSON.stringify(queries.map(asked)))
