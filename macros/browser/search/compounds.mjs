/**
 * This file parts compound words by the words that the site itself uses alone. Pure.
 *
 * `macros/search/compounds.py` does the same; tests hold both together.
 */
import danish from "../../search/danish.json" with { type: "json" }

const SHORTEST = danish.shortest_half // in letters
const LINKS = danish.between_halves

/** Yield the ways to part a token into two halves, as they are written. */
export function* partings(token) {
  for (let end = SHORTEST; end <= token.length - SHORTEST; end += 1) {
    const rest = token.slice(end)
    for (const link of LINKS) {
      if (rest.startsWith(link) && rest.length - link.length >= SHORTEST) {
        yield [token.slice(0, end), rest.slice(link.length)]
      }
    }
  }
}

/**
 * Return the two halves of a compound, or undefined when it is none.
 *
 * `count` says in how many sections a half stands as a word of its own. Of several ways the one
 * counts whose rarer half is the commonest.
 */
export function parted(token, count) {
  let [best, most] = [undefined, 0]
  for (const halves of partings(token)) {
    const found = Math.min(...halves.map(count))
    if (found > most) [best, most] = [halves, found]
  }
  return best
}
