/** This file says how much a table may hold, and what a reader is told of one that holds more. */

/** Rows with something in them: as many as a plan has answers. */
export const MOST_ROWS = 5000
export const LONGEST = 5000 // characters of an answer, as in plan.schema.json

export const MOST_BYTES = 5_000_000
export const MOST_UNPACKED = 50_000_000
export const MOST_PARTS = 1000
export const FURTHEST_ROW = 20_000 // also of those that are empty
export const MOST_COLUMNS = 200 // ours are the first; what else is out there is not read

// Of elements, entities and the like in a file. A full plan takes 300,000; each takes the page a
// microsecond, so that a small file that unpacks to much cannot hold it up.
const MOST_STEPS = 600_000

// A cell's text is kept so far that it is seen to be too long, also with two signs to a line's end.
export const MOST_KEPT = 2 * LONGEST + 2
const MOST_WRITTEN = 7 * LONGEST + 7 // in a file, where a sign can be _x000B_

export const TOO_LARGE = "Filen er for stor. "
  + "Den må højst fylde 5 MB, og 50 MB når den er pakket ud, og have 20.000 rækker. "
  + "Slet det, der ikke hører til planen, og prøv igen."

/** Return so much of a cell's text as is needed to read it or to refuse it. */
export const kept = (text) => (text.length > MOST_KEPT ? text.slice(0, MOST_KEPT) : text)

/** Return a text with more at its end; what is too long already does not grow. */
export const grown = (text, more) => (text.length > MOST_WRITTEN ? text : text + more)

/** Return what counts steps, and calls `stop` when they are too many. */
export function counting(stop, most = MOST_STEPS) {
  let left = most
  return (steps = 1) => {
    left -= steps
    if (left < 0) stop()
  }
}
