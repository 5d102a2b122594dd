/** This file makes the answers of a table into a plan to hold against the one in use. Pure. */
import { changesOf } from "../../browser/plan/incoming.mjs"

const MOST_NAMED = 5

/**
 * Return {plans, notes} of what a table holds. `found`: the answers by item, the ids that the model
 * does not have, the columns that are missing, the cells that could not be read, and those that
 * are empty. `mine` is the plan in use; without one `sketch` makes one that nobody has kept yet.
 */
export function answersIn(found, { items }, mine, sketch) {
  const { answers, unknown, missing, faults, empties } = found
  const fingerprints = new Map(items.map(({ id, fingerprint }) => [id, fingerprint]))
  const before = mine ?? sketch()
  const theirs = { ...before, items: { ...before.items } }
  const add = (id, answer) => {
    const fingerprint = fingerprints.get(id)
    theirs.items[id] = { ...theirs.items[id], ...answer, fingerprint }
  }
  for (const [id, answer] of Object.entries(answers)) add(id, answer)
  for (const { id, fields } of mine ? empties : []) {
    if (id in before.items) add(id, Object.fromEntries(fields.map((field) => [field, ""])))
  }
  const notes = [...faultLines(faults), ...missingLine(missing), ...unknownLine(unknown)]
  return { plans: [{ theirs, mine, changes: mine ? changesOf(mine, theirs) : [] }], notes }
}

const faultLines = (faults) => {
  if (!faults.length) return []
  const more = faults.length > MOST_NAMED ? [`Og ${faults.length - MOST_NAMED} celler til.`] : []
  const lines = faults.slice(0, MOST_NAMED).map(({ said }) => said)
  return ["Det her kan ikke læses, og bliver ikke hentet ind:", ...lines, ...more]
}

function missingLine(columns) {
  if (!columns.length) return []
  return [`Kolonner, der ikke er i filen, bliver ikke ændret: ${columns.join("; ")}.`]
}

function unknownLine(ids) {
  if (!ids.length) return []
  const named = ids.slice(0, MOST_NAMED).join(", ")
  return [`${ids.length} rækker hører ikke til modellen og bliver sprunget over: ${named}.`]
}
