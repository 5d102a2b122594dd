/** This file is the words of the site: which there are, how common, and which begin alike. Pure. */
import { SMALL } from "./analyser.mjs"

/**
 * Return the words of an index. `terms` has the postings of each term by field, sorted; the last of
 * the `fields` holds halves of compounds, which are no words of their own.
 */
export function vocabularyOf(terms, fields) {
  const parts = String(fields.length - 1)
  const all = [...terms.keys()]
  const known = new Map()

  /** Return in how many sections a term stands as a word of its own. */
  const count = (term) => {
    if (!known.has(term)) {
      const found = Object.entries(terms.get(term) ?? {}).filter(([field]) => field !== parts)
      known.set(term, new Set(found.flatMap(([, sections]) => Object.keys(sections))).size)
    }
    return known.get(term)
  }

  /** Return the same of what may be half of a compound: a large word that is used twice. */
  const alone = (term) => (SMALL.has(term) || count(term) < 2 ? 0 : count(term))

  /** Return the terms that begin with a text. */
  const beginning = (text) => {
    const found = []
    for (let at = firstFrom(all, text); all[at]?.startsWith(text); at += 1) found.push(all[at])
    return found
  }

  return { has: (term) => terms.has(term), count, alone, beginning, all }
}

/** Return the place of the first of some sorted texts that does not come before a text. */
function firstFrom(sorted, text) {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle] < text) low = middle + 1
    else high = middle
  }
  return low
}
