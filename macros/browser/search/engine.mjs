/** This file finds the pages, and the places on them, that answer what a reader writes. Pure. */
import { unpacked } from "./index.mjs"
import { readingOf } from "./reading.mjs"
import { vocabularyOf } from "./vocabulary.mjs"

const BOOST = { title: 6, page: 6, names: 7, questions: 1, text: 0.7, parts: 1.4 }
const WHOLE = 3 // how much it counts that a place has all that is asked for

/** Return the engine of an index: {search}. */
export function createEngine(index) {
  const { mini, terms } = unpacked(index)
  const vocabulary = vocabularyOf(terms, index.fields)

  /** Return the sections that have a word of a query, with their scores. */
  const having = ({ weights }) => {
    if (!weights.size) return []
    const query = [...weights.keys()].join(" ")
    const found = mini.search(query, { boost: BOOST, boostTerm: (term) => weights.get(term) })
    // MiniSearch counts what has two of the terms twice; here they are readings of one word.
    return found.map((it) => ({ ...it, score: it.score / it.queryTerms.length }))
  }

  /**
   * Return {words, pages}: how each word was read, and the pages that answer, the best first:
   * {page, score, sections}, each section {id, score, matches}, the best first, too. A match says
   * of which word it is, by its number, and where that stands: {word, score, match}.
   */
  const search = (query, { isLiteral = false } = {}) => {
    const words = readingOf(query, vocabulary, isLiteral)
    const found = new Map()
    let asked = 0
    for (const [word, reading] of words.entries()) {
      const sections = having(reading)
      const rarity = sections.length && Math.log(1 + index.sections.length / sections.length)
      asked += rarity
      for (const { id, score, match } of sections) {
        const known = found.get(id) ?? { id, score: 0, said: 0, matches: [] }
        known.score += score
        known.said += rarity // a rare word says more of what is asked for
        known.matches.push({ word, score, match })
        found.set(id, known)
      }
    }
    return { words, pages: byPage([...found.values()], asked, index) }
  }
  return { search }
}

const better = ({ score: one }, { score: other }) => other - one

/** Return found sections under their pages, the best first. */
function byPage(found, asked, { pages, sections }) {
  const under = new Map()
  for (const { id, score, said, matches } of found) {
    const [page] = sections[id]
    const [, , , prior] = pages[page]
    if (!under.has(page)) under.set(page, [])
    under.get(page).push({ id, score: score * (said / asked) ** WHOLE * prior, matches })
  }
  return [...under]
    .map(([page, all]) => ({ page, sections: all.sort(better) }))
    .map(({ page, sections: sorted }) => ({ page, score: sorted[0].score, sections: sorted }))
    .sort(better)
}
