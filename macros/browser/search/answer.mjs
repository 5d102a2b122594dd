/** This file makes of what the engine finds what a list shows. Pure. */
import { tokens, stem } from "./analyser.mjs"
import { createEngine } from "./engine.mjs"
import { marked } from "./marks.mjs"
import { isNear } from "./slips.mjs"

const PAGES = 30 // that a list shows
const SECTIONS = 3 // that it shows of a page
const ENOUGH = 0.1 // of the best section's score, for another one of the same page
const WORTH = 0.1 // of the best page's score: what answers less is noise
const GLOSSARY = "ordbog/"
const NEAR = 3 // words of the glossary that a query without an answer is led to

/**
 * Return what answers queries by an index: a function of a query, and whether its words are to be
 * taken as they are written. It returns
 *
 * - `total`: how many pages there are, and `pages`: the best of them, {where, hits} each; a hit is
 *   {address, title, text, limits, also}, `title` and `text` in parts [text, isMarked], `also` the
 *   words that it is called by and that are not seen in them;
 * - `corrected`: the query as it was read, when a word was another;
 * - `words`: those that are to be marked on a page, as they were read;
 * - `near`: words of the glossary that are written alike, {title, address}, when there is no page.
 */
export function answering(index) {
  const engine = createEngine(index)
  return (query, isLiteral = false) => {
    const { words, pages: all } = engine.search(query, { isLiteral })
    const pages = all.filter(({ score }) => score >= WORTH * all[0].score)
    const terms = new Set(words.flatMap(meantBy))
    const read = words.map(({ token, corrected }) => spelt(corrected ?? token, index, pages))
    return {
      total: pages.length,
      pages: pages.slice(0, PAGES).map((page) => shown(page, index, terms, read)),
      corrected: words.some(({ corrected }) => corrected) ? asRead(query, words, index, pages) : "",
      words: [...new Set(read)],
      near: pages.length ? [] : nearest(query, index),
    }
  }
}

/** Return the terms that a word stands for, without those that only begin like it. */
const meantBy = ({ weights }) => {
  const most = Math.max(...weights.values())
  return [...weights.keys()].filter((term) => weights.get(term) >= most / 2)
}

function shown({ page, score, sections }, index, terms, words) {
  const [address, title, part] = index.pages[page]
  const hits = sections.filter((it) => it.score >= ENOUGH * score).slice(0, SECTIONS)
    .map(({ id, matches }) => hitOf(index.sections[id], address, terms, namesIn(matches, words)))
  const isOfPage = hits[0].address === address && hits.length === 1
  const isNamedByPart = part.split(" › ").at(-1) === title
  return {
    where: isOfPage || isNamedByPart ? part : [part, title].filter(Boolean).join(" › "),
    // A page may be found by what it is also called: then a place that says the word comes first.
    hits: [...hits.filter(isNamed), ...hits.filter((hit) => !isNamed(hit))],
  }
}

const isNamed = ({ title }) => title.some(([, isMarked]) => isMarked)

function hitOf([, anchor, heading, excerpt, limits = []], address, terms, names) {
  const [title, text] = [heading, excerpt].map((it) => marked(it, terms))
  const isSeen = [...title, ...text].some(([, isMarked]) => isMarked)
  const also = isSeen ? [] : names
  return { address: anchor ? `${address}#${anchor}` : address, title, text, limits, also }
}

/** Return the words of a query that a section is also called by. */
const namesIn = (matches, words) => matches
  .filter(({ match }) => Object.values(match).some((fields) => fields.includes("names")))
  .map(({ word }) => words[word])

/** Return a query with its words as they were read, spelt as the site spells them. */
function asRead(query, words, index, pages) {
  const meant = new Map(words.filter(({ corrected }) => corrected)
    .map(({ token, corrected }) => [token, spelt(corrected, index, pages)]))
  return query.trim().split(/\s+/)
    .map((word) => tokens(word).map((token) => meant.get(token)).find(Boolean) ?? word).join(" ")
}

/** Return a folded word as what is found spells it: »maalgruppe« is »målgruppe« there. */
function spelt(token, index, pages) {
  const shownFirst = pages.slice(0, 5).flatMap(({ sections }) => sections.slice(0, SECTIONS))
  const words = shownFirst.flatMap(({ id }) => {
    const [, , title, text] = index.sections[id]
    return `${title} ${text}`.toLowerCase().match(/\p{L}+/gu) ?? []
  })
  const term = stem(token)
  return words.find((word) => tokens(word)[0] === token)
    ?? words.find((word) => tokens(word).map(stem)[0] === term)
    ?? token
}

/** Return the words of the glossary that begin as a query's, or are written much like them. */
function nearest(query, { pages, sections }) {
  const asked = tokens(query)
  const glossary = pages.findIndex(([address]) => address === GLOSSARY)
  const isAlike = (title) => asked.some((token) => tokens(title).some((word) =>
    word.slice(0, 3) === token.slice(0, 3) || isNear(word, token, 2)))
  return sections.filter(([page, anchor, title]) => page === glossary && anchor && isAlike(title))
    .slice(0, NEAR).map(([, anchor, title]) => ({ title, address: `${GLOSSARY}#${anchor}` }))
}
