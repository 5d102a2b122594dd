/** This file counts how far a plan has come with a list of items. Pure. */
import { isAnswered } from "./answers.mjs"
import { STATUSES } from "./shape.mjs"

/** Return {total, counts, inPlace, relevant} of some answers, each with its status. */
function tally(answers) {
  const count = (status) => answers.filter((answer) => answer.status === status).length
  const counts = Object.fromEntries(STATUSES.map((status) => [status, count(status)]))
  return {
    total: answers.length,
    counts,
    inPlace: counts["in-place"],
    relevant: answers.length - counts["not-relevant"],
  }
}

/**
 * Count how far a plan has come with a list of items. One without an answer is not started.
 *
 * Return {total, counts, inPlace, relevant, answered, must}; `must` counts the "must" items alone.
 */
export function progress(plan, items) {
  const answers = items.map(({ id, level }) => {
    const answer = plan?.items[id]
    const status = answer?.status ?? "not-started"
    return { status, isGiven: isAnswered(answer), isMust: level === "must" }
  })
  const { total, inPlace, relevant } = tally(answers.filter(({ isMust }) => isMust))
  return {
    ...tally(answers),
    answered: answers.filter(({ isGiven }) => isGiven).length,
    must: { total, inPlace, relevant },
  }
}

/** Say how far a list is. */
export function progressLine({ inPlace, relevant, total, must }) {
  const left = relevant < total ? ` (${total - relevant} ikke relevante)` : ""
  const musts = must.total ? ` Skal: ${must.inPlace} af ${must.relevant}.` : ""
  return `På plads: ${inPlace} af ${relevant}${left}.${musts}`
}
