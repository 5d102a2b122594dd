/** This file finds the words in a text that have one of some terms: whole words only. Pure. */
import { stem, tokens } from "./analyser.mjs"

const WORD = /[\p{L}\p{N}§]+/gu

/** Return where the words with one of some terms stand in a text: [start, end] each. */
export function placesOf(text, terms) {
  return [...text.matchAll(WORD)]
    .filter(([word]) => tokens(word).some((token) => terms.has(stem(token))))
    .map(({ 0: word, index }) => [index, index + word.length])
}

/** Return a text in parts, [text, isMarked] each. */
export function marked(text, terms) {
  const parts = []
  let done = 0
  for (const [start, end] of placesOf(text, terms)) {
    parts.push([text.slice(done, start), false], [text.slice(start, end), true])
    done = end
  }
  return [...parts, [text.slice(done), false]].filter(([part]) => part)
}
