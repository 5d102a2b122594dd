/**
 * This file asks lunr and Orama what the site's search is asked. beside.py runs it, in a folder
 * where both are installed.
 *
 * Its arguments are the paths of a JSON list of sections, {page, title, text}, and of one of
 * queries. It prints for each engine the first pages of each query: {name: [[page]]}.
 */
import { readFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { pathToFileURL } from "node:url"

const require = createRequire(`${process.cwd()}/`)
const [sections, queries] = await Promise.all(
  process.argv.slice(2).map(async (path) => JSON.parse(await readFile(path, "utf8"))))
const MOST = 3

const firstOf = (ids) => [...new Set(ids.map((id) => sections[id].page))].slice(0, MOST)

/** lunr with its Danish stemmer, as the theme sets it up: words end at white space and hyphens. */
function byLunr() {
  const lunr = require("lunr")
  require("lunr-languages/lunr.stemmer.support")(lunr)
  require("lunr-languages/lunr.da")(lunr)
  lunr.tokenizer.separator = /[\s-]+/
  const index = lunr(function build() {
    this.use(lunr.da)
    this.field("title", { boost: 1000 })
    this.field("text")
    sections.forEach(({ title, text }, id) => this.add({ id: String(id), title, text }))
  })
  return (query) => {
    const words = query.toLowerCase().match(/[\p{L}\d]+/gu) ?? []
    const asked = words.map((word, at) => (at === words.length - 1 ? `${word} ${word}*` : word))
    return index.search(asked.join(" ")).map(({ ref }) => Number(ref))
  }
}

/** Orama with its Danish stemmer and a tolerance of one slip. */
async function byOrama() {
  const load = (name) => import(pathToFileURL(require.resolve(name)))
  const { create, insertMultiple, search } = await load("@orama/orama")
  const { stemmer, language } = await load("@orama/stemmers/danish")
  const schema = { title: "string", text: "string" }
  const db = create({ schema, components: { tokenizer: { stemming: true, stemmer, language } } })
  await insertMultiple(db, sections.map(({ title, text }, id) => ({ id: String(id), title, text })))
  return async (query) => {
    const { hits } = await search(db, {
      term: query, tolerance: 1, limit: 30, boost: { title: 4 },
    })
    return hits.map(({ id }) => Number(id))
  }
}

const found = {}
for (const [name, search] of [["lunr", byLunr()], ["Orama", await byOrama()]]) {
  found[name] = []
  for (const query of queries) found[name].push(firstOf(await search(query)))
}
console.log(JSON.stringify(found))
