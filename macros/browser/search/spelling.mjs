/** This file finds the words that a misspelt one may be. Pure. */
import { folded, SMALL, stem, unfolded } from "./analyser.mjs"
import { partings } from "./compounds.mjs"
import { isNear, slipsOf } from "./slips.mjs"

const SHORTEST = 4 // letters of a word that is mended
const BEGUN = 6 // letters of one that may be the beginning of a longer word
const LONG = 8 // letters of one in which two slips are mended
const MOST = 3 // readings of one word

// A reading is {token, terms, count}: how it is written, its terms, and how many sections have it,
// less where the slip is less likely.

const isWord = (token) => token.length >= SHORTEST && /^[a-z]+$/.test(token)

/** Return the commonest of some readings, each of its terms once. */
function best(readings) {
  const found = new Map()
  for (const reading of readings.sort(({ count: one }, { count: other }) => other - one)) {
    const name = reading.terms.join(" ")
    if (!found.has(name)) found.set(name, reading)
  }
  return [...found.values()].slice(0, MOST)
}

const reading = (token, term, likely, { count }) =>
  ({ token, terms: [term], count: likely * count(term) })
const isKnown = ({ count, terms: [term] }) => count > 0 && !SMALL.has(term)

/** Return the readings with one slip in the word, or in what it is the beginning of. */
export function oneSlip(token, vocabulary) {
  if (!isWord(token)) return []
  const slips = [token, unfolded(token)].flatMap((word) => [...slipsOf(word)])
    .map(([slip, likely]) => [folded(slip), likely])
  const whole = slips.map(([slip, likely]) => reading(slip, stem(slip), likely, vocabulary))
    .filter(isKnown)
  if (whole.length || token.length < BEGUN) return best(whole)
  return best(slips.flatMap(([slip, likely]) => vocabulary.beginning(slip)
    .map((term) => reading(term, term, likely, vocabulary))).filter(isKnown))
}

/** Return the readings of a compound with one slip in one of its halves. */
export function misspeltHalf(token, vocabulary) {
  if (!isWord(token)) return []
  const found = []
  for (const halves of partings(token)) {
    const counts = halves.map((half) => vocabulary.alone(stem(half)))
    const wrong = counts.findIndex((count) => !count)
    const right = 1 - wrong
    if (wrong < 0 || !counts[right]) continue
    for (const mended of oneSlip(halves[wrong], vocabulary)) {
      found.push({
        token: halves.with(wrong, mended.token).join(""),
        terms: halves.map(stem).with(wrong, mended.terms[0]),
        count: Math.min(mended.count, counts[right]),
      })
    }
  }
  return best(found)
}

/** Return the readings of a long word with two slips. */
export function twoSlips(token, vocabulary) {
  if (!isWord(token) || token.length < LONG) return []
  const term = stem(token)
  return best(vocabulary.all.filter((other) => isNear(term, other, 2))
    .map((other) => reading(other, other, 1, vocabulary)).filter(isKnown))
}
