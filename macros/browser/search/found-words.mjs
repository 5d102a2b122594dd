/** This file marks the words of a page that a search has led to, and changes nothing in it. */
import { stem, tokens } from "./analyser.mjs"
import { placesOf } from "./marks.mjs"

const NAME = "found"

/** Mark the words of `query` in a part of the page, where the browser can do so. */
export function markFound(part, query) {
  const terms = new Set(tokens(query).map(stem))
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT)
  const ranges = []
  while (walker.nextNode()) {
    const { currentNode: node } = walker
    for (const [start, end] of placesOf(node.data, terms)) {
      ranges.push(new StaticRange({
        startContainer: node, startOffset: start, endContainer: node, endOffset: end,
      }))
    }
  }
  CSS.highlights?.set(NAME, new Highlight(...ranges))
}
