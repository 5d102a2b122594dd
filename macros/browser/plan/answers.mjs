/** This file says what is answered in a plan, and merges answers. Pure. */

/** What a reader fills in for an item. */
const FIELDS = ["status", "reason", "responsible", "deadline", "note"]

export const isAnswered = (answer) => FIELDS.some((field) => answer?.[field])

/** Return the ids of the items that the reader has filled in. */
export const answeredIn = (plan) =>
  Object.keys(plan.items).filter((id) => isAnswered(plan.items[id]))

/** Return an answer with fields merged into it. An emptied field goes; what is not given stays. */
export function merged(answer, fields) {
  const isKept = ([key, value]) => !Object.hasOwn(fields, key) || (value ?? "") !== ""
  return Object.fromEntries(Object.entries({ ...answer, ...fields }).filter(isKept))
}
