/** This file reads words as the browser does: a JSON list of texts on standard input. */
import { text } from "node:stream/consumers"

import { stem, tokens } from "../../macros/browser/search/analyser.mjs"
import { parted } from "../../macros/browser/search/compounds.mjs"

const { texts, alone } = JSON.parse(await text(process.stdin))
const count = (half) => alone[stem(half)] ?? 0
const read = (it) => tokens(it).map((token) => [token, stem(token), parted(token, count) ?? null])

console.log(JSON.stringify(texts.map(read)))
