/** This file brings the plans of a file into the store. */
import { same } from "./same.mjs"
import { DATA, problems } from "./shape.mjs"

const DECISIONS = new Map([["theirs", "replaced"], ["both", "copied"]])

/** Say what is to be done with a plan from a file. */
function toDo(store, theirs, decide) {
  const mine = store.plan(theirs.id)
  if (!mine) return "added"
  if (same(mine, theirs)) return "same"
  return DECISIONS.get(decide(theirs, mine)) ?? "kept"
}

/**
 * Bring the plans of a file into the store. Return [{name, done}].
 *
 * A file with problems throws a TypeError, and changes nothing. `decide(theirs, mine)` is asked
 * about every plan that differs before the first is written; it answers "theirs", "both", or
 * anything else for "mine".
 */
export function imported(store, data, decide = () => "mine") {
  const found = problems(data)
  if (found.length) throw new TypeError(found.join(" "))
  const value = JSON.parse(JSON.stringify(data))
  const plans = value.format === DATA ? value.plans : [value]
  const ways = { added: store.replace, replaced: store.replace, copied: store.copy }
  const decided = plans.map((plan) => ({ plan, done: toDo(store, plan, decide) }))
  return decided.map(({ plan, done }) => {
    const result = ways[done]?.(plan)
    return { name: plan.name, done: result && !result.saved ? "failed" : done }
  })
}
