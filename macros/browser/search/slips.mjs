/** This file says which words are a slip or two of the finger apart. Pure. */

const LETTERS = "abcdefghijklmnopqrstuvwxyzæøå"

// How likely a slip is: most people leave out a letter, double one or swap two.
const [COMMON, ANOTHER, ADDED] = [1, 0.5, 0.3]
const FIRST = 0.3 // and few begin a word wrongly

/** Return each word that is one slip away, with how likely the slip from it to this one is. */
export function slipsOf(word) {
  const found = new Map()
  const add = (slip, likely) => {
    const whole = slip[0] === word[0] ? likely : likely * FIRST
    found.set(slip, Math.max(whole, found.get(slip) ?? 0))
  }
  for (let at = 0; at <= word.length; at += 1) {
    const [before, after] = [word.slice(0, at), word.slice(at)]
    if (after) add(before + after.slice(1), before.at(-1) === after[0] ? COMMON : ADDED)
    if (after.length > 1) add(before + after[1] + after[0] + after.slice(2), COMMON)
    for (const letter of LETTERS) {
      add(before + letter + after, COMMON)
      if (after) add(before + letter + after.slice(1), ANOTHER)
    }
  }
  return found
}

/** Say whether two words are at most some slips apart, counted as Damerau and Levenshtein do. */
export function isNear(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return false
  let before
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let line = 1; line <= one.length; line += 1) {
    const next = [line]
    for (let at = 1; at <= other.length; at += 1) {
      const isSame = one[line - 1] === other[at - 1]
      next[at] = Math.min(row[at] + 1, next[at - 1] + 1, row[at - 1] + (isSame ? 0 : 1))
      const isSwapped = one[line - 1] === other[at - 2] && one[line - 2] === other[at - 1]
      if (isSwapped) next[at] = Math.min(next[at], before[at - 2] + 1)
    }
    if (Math.min(...next) > most) return false
    ;[before, row] = [row, next]
  }
  return row.at(-1) <= most
}
