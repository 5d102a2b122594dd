/** This file counts WHO-5: five answers to a score, and a difference without a verdict. Pure. */

/** How many questions there are. */
export const QUESTIONS = 5
const HIGHEST = 5
const TIMES = 4 // five answers of at most 5 make 25; times 4 the score lies between 0 and 100

const isAnswer = (answer) => Number.isInteger(answer) && answer >= 0 && answer <= HIGHEST

/** Return the score of five answers (0–5), or undefined when one is missing or is none. */
export function score(answers) {
  if (answers.length !== QUESTIONS || !answers.every(isAnswer)) return undefined
  return TIMES * answers.reduce((sum, answer) => sum + answer, 0)
}

/** Return the band that a score lies on. `bands`: [{min, max, label}]. */
export const bandOf = (bands, value) => bands.find(({ min, max }) => min <= value && value <= max)

/** Word the difference between two scores. */
export function change(first, second) {
  if (first === undefined || second === undefined) return ""
  if (first === second) return "De to scorer er ens."
  return `Forskellen er ${Math.abs(second - first)} point: fra ${first} til ${second}.`
}
