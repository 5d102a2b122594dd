/** This file takes the answers of a table into the plan in use. */
import { planToChange, store } from "../../browser/plan/here.mjs"
import { saying } from "../../browser/plan/saying.mjs"

const MOST_NAMED = 5

/** What an item has that nobody has answered. */
const UNANSWERED = { status: "not-started" }

/**
 * Take in what differs from the plan, and say what that was. `found`: the answers by item, the ids
 * that the model does not have, and the columns that are missing.
 */
export function takeIn(items, { answers, unknown, missing }) {
  const plan = planToChange(items)
  const changed = items.items.filter(({ id }) => isChanged(plan.items[id], answers[id]))
  let result = { saved: true }
  for (const { id, fingerprint } of changed) {
    result = store.change(plan.id, id, answers[id], fingerprint)
  }
  return [
    `${changed.length} svar er ændret i »${plan.name}«.`,
    ...missingLine(missing),
    ...unknownLine(unknown),
    ...(result.saved ? [] : [saying(result)]),
  ].join(" ")
}

const isChanged = (answer, given) =>
  Object.entries(given ?? {})
    .some(([key, value]) => value !== (answer?.[key] ?? UNANSWERED[key] ?? ""))

function missingLine(columns) {
  if (!columns.length) return []
  return [`Kolonner, der ikke er i filen, er ikke ændret i planen: ${columns.join("; ")}.`]
}

function unknownLine(ids) {
  if (!ids.length) return []
  const named = ids.slice(0, MOST_NAMED).join(", ")
  return [`${ids.length} rækker hører ikke til modellen og er sprunget over: ${named}.`]
}
