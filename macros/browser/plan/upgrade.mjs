/** This file holds a plan against the model of today. Pure. */
import { answeredIn } from "./answers.mjs"

/** Return each item's fingerprint by its id: it is another when the item has changed. */
export const fingerprints = (model) =>
  Object.fromEntries((model.items ?? []).map(({ id, fingerprint }) => [id, fingerprint]))

/** Say whether a plan was made without the items at hand: it has yet to get to know them. */
export const knowsNothing = ({ known }) => !Object.keys(known).length

/** Return the ids in which a plan and the model of today differ: {added, changed, retired}. */
export function compared(plan, model) {
  const now = fingerprints(model)
  const known = knowsNothing(plan) ? now : plan.known
  const ids = Object.keys(now)
  const knows = (id) => Object.hasOwn(known, id)
  const seen = new Set([...Object.keys(known), ...answeredIn(plan)])
  return {
    added: ids.filter((id) => !knows(id)),
    changed: ids.filter((id) => knows(id) && known[id] !== now[id]),
    retired: [...seen].filter((id) => !Object.hasOwn(now, id)),
  }
}

/** Return the plan as held against the model of today. Answers stay, also to what is retired. */
export const lookedOver = (plan, model) =>
  ({ ...plan, model_version: model.model_version, known: fingerprints(model) })
