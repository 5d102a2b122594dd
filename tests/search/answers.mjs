/**
 * This file asks an index many queries, a JSON list on standard input, and prints for each the
 * addresses of the first pages, with how long it took in milliseconds: {pages, took}.
 */
import { readFile } from "node:fs/promises"
import { text } from "node:stream/consumers"

import { createEngine } from "../../macros/browser/search/engine.mjs"

const MOST = 10
const index = JSON.parse(await readFile(process.argv[2], "utf8"))
const { search } = createEngine(index)

const asked = (query) => {
  const begun = performance.now()
  const { pages } = search(query)
  const took = performance.now() - begun
  return { pages: pages.slice(0, MOST).map(({ page }) => index.pages[page][0]), took }
}

console.log(JSON.stringify(JSON.parse(await text(process.stdin)).map(asked)))
