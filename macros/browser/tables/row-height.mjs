/** This file says how high a row of a sheet must be to show what is written in it. Pure. */

/**
 * Return the height of a row that shows a text in a column, in points.
 *
 * A column says its width with the cell's own air, which is less than one. The numbers of `measure`
 * come with the items, from macros/exports/plan/row_height.py.
 */
export function heightOf(text, width, measure) {
  const letters = Math.floor(Math.floor(width) * measure.letters_per_width)
  const lines = text.split("\n").reduce((sum, line) => sum + linesOf(line, letters), 0)
  return measure.points_per_line * lines + measure.points_beside
}

/** Return how many lines words take. One that is longer than a line begins on a line of its own. */
function linesOf(text, letters) {
  let lines = 1
  let used = 0
  for (const { length } of text.split(/\s/)) {
    const end = (used && used + 1) + length // with the space before it
    if (end <= letters) {
      used = end
    } else {
      const needed = Math.ceil(length / letters)
      lines += used ? needed : needed - 1
      used = length - (needed - 1) * letters
    }
  }
  return lines
}
