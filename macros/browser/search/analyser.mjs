/**
 * This file takes what a reader writes apart into the terms that pages are found by. Pure.
 *
 * `macros/search/analyser.py` does the same to the pages; tests hold both together.
 */
import { stemmer } from "@orama/stemmers/danish"
import danish from "../../search/danish.json" with { type: "json" }

const NOUN = new RegExp(danish.noun_of_a_verb)
const TOKEN = new RegExp(danish.token, "g")

/** Return the words and numbers of a text, in lower case and folded, in their order. */
export const tokens = (text) => (text.toLowerCase().match(TOKEN) ?? []).map(folded)

/** Return a word without letters that are written in two ways, and a number without points. */
export const folded = (word) => word.replace(/[^a-z0-9§]/g, (sign) => danish.folded[sign])

/** Return a folded word with the letters that it has most likely been written with. */
export const unfolded = (token) => ["æ", "ø", "å"]
  .reduce((word, letter) => word.replaceAll(danish.folded[letter], letter), token)

/** Return a word without its endings, of which it may have two: »forældrenes«. */
const twice = (token) => stemmer(stemmer(token))

const stems = new Map(Object.entries(danish.same)) // those found before: slips are hundreds

/** Return the stem of a token: what its inflections have in common; of »syv« it is »7«. */
export function stem(token) {
  let found = stems.get(token)
  if (found === undefined) {
    const whole = twice(token)
    const [, noun = ""] = NOUN.exec(whole) ?? []
    const verb = noun && twice(`${noun}e`) // »henvisning« is what it is to »henvise«
    found = noun && verb.length >= noun.length - 1 ? verb : whole // else it is cut too short
    stems.set(token, found)
  }
  return found
}

const small = danish.small_words.flatMap(tokens)

/** Say whether a token is a small word: no page is found by it where a query has others. */
export const isSmall = (token) => small.includes(token)

/** The terms of the small words. */
export const SMALL = new Set(small.map(stem))
