/**
 * This file changes plans step by step, safe for two tabs.
 *
 * Another tab may write at any time, so every change is a step from the plan as it stands in
 * storage to the plan as it shall be, never a whole plan from memory. A step that could not be
 * saved is kept, shown, and taken again later. A value that is no valid plan (a newer guide's, a
 * damaged one) is left as it is.
 */
import { planIn, problems } from "./shape.mjs"

export const failed = (reason) => ({ saved: false, reason })

const after = (plan, steps) => steps.reduce((before, step) => step(before), plan)

/** Return {held, ids} of the plans that storage holds, or held when it could last be read. */
function createView(shelf) {
  const last = new Map() // by plan: the text last seen, for when storage can no longer be read
  return {
    /** Read what storage holds of a plan: {plan}, {foreign}, or {blocked, plan} as last seen. */
    held(id) {
      const { text, blocked } = shelf.read(id)
      if (blocked) return { blocked, plan: planIn(last.get(id)) }
      const plan = planIn(text)
      if (plan?.id === id) {
        last.set(id, text)
        return { plan }
      }
      last.delete(id)
      return { foreign: text !== undefined }
    },
    ids: () => [...shelf.ids(), ...last.keys()],
  }
}

/** Write where the steps of a plan lead. Return why it could not be done, or undefined. */
function written(shelf, id, { plan, blocked }, next) {
  if (!plan && !next) return undefined // it was in memory alone, and leaves nothing to write
  return blocked ? "blocked" : shelf.write(id, next && JSON.stringify(next))
}

/** Return {current, save, ids, unsaved}. `now` gives the Date of a change. */
export function createSteps(shelf, now) {
  const steps = new Map() // by plan: what storage does not hold yet
  const view = createView(shelf)
  const waitingFor = (id) => steps.get(id) ?? []

  /** Say that there is no plan to take a step with. */
  const without = (id, { plan, blocked }) => {
    const isUnseen = blocked && !waitingFor(id).length
    if (!plan) steps.delete(id)
    return failed(isUnseen ? "blocked" : "gone")
  }

  /** Take a step with one plan, after those that wait, and save where it leads. */
  const take = (id, step) => {
    const found = view.held(id)
    if (found.foreign) return failed("foreign")
    const before = after(found.plan, waitingFor(id))
    const next = step ? step(before) : before
    if (next && problems(next).length) return failed("invalid")
    if (step && !before && !next) return without(id, found)
    const refused = written(shelf, id, found, next)
    if (refused) steps.set(id, step ? [...waitingFor(id), step] : waitingFor(id))
    else steps.delete(id)
    return refused ? failed(refused) : { saved: true, at: now() }
  }

  return {
    /** Return a plan as it is with what storage does not hold yet, or undefined. */
    current: (id) => after(view.held(id).plan, waitingFor(id)),
    /** Take a step; when that goes well, try again with what waits. */
    save(id, step) {
      const result = take(id, step)
      if (result.saved) for (const other of [...steps.keys()]) take(other)
      return result
    },
    ids: () => [...new Set([...view.ids(), ...steps.keys()])],
    unsaved: () => steps.size > 0,
  }
}
