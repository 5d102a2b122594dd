/** This file names columns as Excel does: A, B … Z, AA. Pure. */

const LETTERS = 26
const BEFORE_A = 64

/** Return the place of a column, counted from 0. */
export const columnOf = (letters) =>
  [...letters].reduce((sum, letter) => sum * LETTERS + letter.charCodeAt(0) - BEFORE_A, 0) - 1

/** Return the letters of a column, counted from 0. */
export function letterOf(column) {
  const before = column < LETTERS ? "" : letterOf(Math.floor(column / LETTERS) - 1)
  return before + String.fromCharCode(BEFORE_A + 1 + column % LETTERS)
}
