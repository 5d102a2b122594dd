/** This file says what each word of a query is read as: a word of the site, or what it may mean. */
import { isSmall, SMALL, stem, tokens } from "./analyser.mjs"
import { parted } from "./compounds.mjs"
import { misspeltHalf, oneSlip, twoSlips } from "./spelling.mjs"

const HALF = 0.7 // what each half weighs of a compound that the site does not have
const OTHER = 0.15 // what other readings of a misspelt word weigh, at most
const RARE = 4 // sections that have a word which may be a slip of a common one
const COMMONER = 4 // times
const PERHAPS = 0.5 // what the common one weighs then
const SHORTEST = 3 // letters of the beginning of a word

/**
 * Return how the words of a query are read: {token, weights} each, and {corrected} where another
 * word is meant. `weights` has the terms that answer, with how much each weighs.
 *
 * `isLiteral` takes each word as it is written.
 */
export function readingOf(query, vocabulary, isLiteral) {
  const read = isLiteral ? asWritten : asMeant
  return largeWords(query).flatMap((word) => read(word, vocabulary))
}

/** Return the words of a query; the small ones only when there are no others. */
function largeWords(query) {
  const all = tokens(query).map((token) => ({ token, term: stem(token) }))
  const large = all.filter(({ token }) => !isSmall(token))
  return large.length ? large : all
}

const asWritten = ({ token, term }) => [{ token, weights: new Map([[term, 1]]) }]

/** A word of the site, or the beginning of some; else a slip, a compound, or more slips. */
function asMeant({ token, term }, vocabulary) {
  const isKnown = vocabulary.has(term) && (isSmall(token) || !SMALL.has(term))
  const known = isKnown ? new Map([[term, 1]]) : begun(token, vocabulary)
  if (known.size) return [{ token, weights: perhapsMeant(known, token, vocabulary) }]
  const slips = oneSlip(token, vocabulary)
  if (slips.length) return corrected(token, slips)
  const halves = parted(token, (half) => vocabulary.alone(stem(half)))
  if (halves) return [{ token, weights: new Map(halves.map((half) => [stem(half), HALF])) }]
  return corrected(token, [misspeltHalf, twoSlips].reduce(
    (found, look) => (found.length ? found : look(token, vocabulary)), []))
}

/** Let a word that is rare, or only begun, stand a little for a common one that is a slip away. */
function perhapsMeant(known, token, vocabulary) {
  const count = Math.max(...[...known.keys()].map(vocabulary.count))
  if (count > RARE) return known
  const [slip] = oneSlip(token, vocabulary)
  if (slip && slip.count >= COMMONER * count) known.set(slip.terms[0], PERHAPS)
  return known
}

/** Return the terms that a word is the beginning of. */
function begun(token, { beginning }) {
  const longer = token.length < SHORTEST ? [] : beginning(token)
  return new Map(longer.map((term) => [term, token.length / term.length]))
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
