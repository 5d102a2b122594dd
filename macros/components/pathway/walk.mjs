/** This file walks from answer to answer, and reads and writes the answers in an address. Pure. */

const PARAMETER = "vej"
const BETWEEN = "."

/**
 * Return where a list of answers leads: {passed, at, isStep}.
 *
 * `places` gives the answers of each place: id → [{id, to, isStep}]; the first question has the
 * id "". `passed` has the place and the answer of each step that could be taken; what an older
 * address names and is no more ends the walk there.
 */
export function walked(places, answers) {
  const passed = []
  let at = ""
  let isStep = false
  for (const id of answers) {
    const answer = places.get(at)?.find((one) => one.id === id)
    if (!answer) break
    passed.push({ at, answer })
    at = answer.to
    isStep = answer.isStep
  }
  return { passed, at, isStep }
}

/** Return the address of some answers; without any the page's own. */
export const addressOf = (answers) =>
  answers.length ? `?${PARAMETER}=${answers.join(BETWEEN)}` : ""

/** Return the answers that an address holds. */
export function answersIn(search) {
  const given = new URLSearchParams(search).get(PARAMETER) ?? ""
  return given.split(BETWEEN).filter(Boolean)
}
