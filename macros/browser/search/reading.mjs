/** This file says what each word of a query is read as: a word of the site, or what it may mean. */
import { SMALL, stem, tokens } from "./analyser.mjs"
import { parted } from "./compounds.mjs"
import { misspeltHalf, oneSlip, twoSlips } from "./spelling.mjs"

const COMPLETED = 0.2 // what a longer word weighs that begins as the one that is written
const HALF = 0.7 // what each half weighs of a compound that the site does not have
const OTHER = 0.6 // what other readings of a misspelt word weigh, at most
const SHORTEST = 3 // letters of a word that is completed

/**
 * Return how the words of a query are read: {token, weights} each, and {corrected} where another
 * word is meant. `weights` has the terms that answer, with how much each weighs.
 *
 * `isLiteral` takes each word as it is written.
 */
export function readingOf(query, vocabulary, isLiteral) {
  const read = isLiteral ? asWritten : asMeant
  return wordsOf(query).flatMap((word) => read(word, vocabulary))
}

/** Return the words of a query; the small ones only when there are no others. */
function wordsOf(query) {
  const all = tokens(query).map((token) => ({ token, term: stem(token) }))
  const large = all.filter(({ term }) => !SMALL.has(term))
  return large.length ? large : all
}

const asWritten = ({ token, term }) => [{ token, weights: new Map([[term, 1]]) }]

/** A word of the site, or its beginning; else a slip, a compound, or more slips. */
function asMeant(word, vocabulary) {
  const { token } = word
  const known = completed(word, vocabulary)
  if (known.size) return [{ token, weights: known }]
  const slips = oneSlip(token, vocabulary)
  if (slips.length) return corrected(token, slips)
  const halves = parted(token, (half) => vocabulary.alone(stem(half)))
  if (halves) return [{ token, weights: new Map(halves.map((half) => [stem(half), HALF])) }]
  return corrected(token, [misspeltHalf, twoSlips].reduce(
    (found, look) => (found.length ? found : look(token, vocabulary)), []))
}

/** Return the term of a word, and those of longer words that begin with it. */
function completed({ token, term }, { has, beginning }) {
  const weights = new Map()
  if (has(term)) weights.set(term, 1)
  if (token.length < SHORTEST) return weights
  for (const longer of beginning(token)) {
    if (!weights.has(longer)) weights.set(longer, COMPLETED * (token.length / longer.length))
  }
  return weights
}

/** Read a word as the first of some readings, and a little as the others. */
function corrected(token, readings) {
  if (!readings.length) return [{ token, weights: new Map() }]
  const [first, ...others] = readings
  return first.terms.map((term, place) => {
    const weights = new Map([[term, 1]])
    for (const { terms, count } of others) {
      const other = terms[place]
      if (other && !weights.has(other)) weights.set(other, OTHER * (count / first.count))
    }
    return { token, corrected: first.token, weights }
  })
}
