/** This file brings the plans of a file into the store, and takes them back once. */
import { changesOf, mergedPlan } from "./incoming.mjs"
import { rebased } from "./leaves.mjs"
import { same } from "./same.mjs"
import { DATA, problems } from "./shape.mjs"

/**
 * Return the plans of a file, each with what it would do here: {theirs, mine, changes}. `mine` is
 * the plan that has its id, if there is one, and `changes` how the two differ.
 *
 * A file with problems throws a TypeError.
 */
export function prepared(store, data) {
  const found = problems(data)
  if (found.length) throw new TypeError(found.join(" "))
  const value = JSON.parse(JSON.stringify(data))
  const plans = value.format === DATA ? value.plans : [value]
  return plans.map((theirs) => {
    const mine = store.plan(theirs.id)
    return { theirs, mine, changes: mine ? changesOf(mine, theirs) : [] }
  })
}

function broughtIn(store, { theirs, mine, changes }, { isCopy, isEmptied }) {
  const { id } = theirs
  if (!mine) return { id, done: "added", result: store.replace(theirs) }
  if (isCopy && changes.length) {
    const { id: own, ...result } = store.copy(theirs)
    return { id: own, done: "copied", result }
  }
  const next = mergedPlan(mine, theirs, changes, isEmptied)
  if (next === mine) return { id, done: "same", result: { saved: true } }
  // The reader agreed to what was shown: what others have written meanwhile stays.
  const before = store.plan(id) ?? mine
  return { id, done: "merged", before, result: store.replace(rebased(before, mine, next)) }
}

/**
 * Bring in what was prepared. `wish`: isCopy, to lay a plan that is here already beside it, and
 * isEmptied, to empty what is empty in the file.
 *
 * Return {outcomes, undo}: what was done with each plan, {name, done}, and a function that undoes
 * it but for what was written since. It returns the outcomes of that.
 */
export function bringIn(store, plans, wish = {}) {
  const steps = plans.map((plan) => {
    const step = broughtIn(store, plan, wish)
    return { ...step, name: plan.theirs.name, after: store.plan(step.id) }
  })
  const outcomes = steps.map(({ name, done, result: { saved, reason } }) =>
    ({ name, done: saved ? done : "failed", reason }))
  const undo = () => steps.filter(({ done }) => done !== "same").map((step) =>
    ({ name: step.name, done: takenBack(store, step) }))
  return { outcomes, undo }
}

function takenBack(store, { id, before, after }) {
  const now = store.plan(id)
  if (!now) return "gone"
  if (before) store.replace(rebased(now, after, before))
  else if (same(now, after)) store.remove(id)
  else return "kept" // somebody has gone on writing in a plan that was new
  return "undone"
}
