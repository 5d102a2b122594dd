/**
 * This file takes what a reader writes apart into the terms that pages are found by. Pure.
 *
 * `macros/search/analyser.py` does the same to the pages; tests hold both together.
 */
import { stemmer } from "@orama/stemmers/danish"
import danish from "../../search/danish.json" with { type: "json" }

const TOKEN = new RegExp(danish.token, "g")

/** Return the words and numbers of a text, in lower case and folded, in their order. */
export const tokens = (text) => (text.toLowerCase().match(TOKEN) ?? [])
  .map((token) => token.replace(/[^a-z0-9§]/g, (sign) => danish.folded[sign]))

const stems = new Map(Object.entries(danish.numbers)) // those found before: slips are hundreds

/** Return the stem of a token: what its inflections have in common; of »syv« it is »7«. */
export function stem(token) {
  let found = stems.get(token)
  if (found === undefined) {
    found = stemmer(stemmer(token))
    stems.set(token, found)
  }
  return found
}

/** The terms of the small words: no page is found by them where a query has others. */
export const SMALL = new Set(danish.small_words.flatMap(tokens).map(stem))
