/** This file reads words as the browser does. Its argument is the path of {texts, alone}. */
import { readFile } from "node:fs/promises"

import { stem, tokens } from "../../macros/browser/search/analyser.mjs"
import { parted } from "../../macros/browser/search/compounds.mjs"

const { texts, alone } = JSON.parse(await readFile(process.argv[2], "utf8"))
const count = (half) => alone[stem(half)] ?? 0
const read = (text) => tokens(text).map((it) => [it, stem(it), parted(it, count) ?? null])

console.log(JSON.stringify(texts.map(read)))
