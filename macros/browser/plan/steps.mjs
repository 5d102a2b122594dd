/**
 * This file changes plans step by step, safe for two tabs.
 *
 * Another tab may write at any time, so every change is a step from the plan as it is kept to the
 * plan as it shall be, and only the leaves that differ are written. A step that could not be saved
 * is kept, shown, and taken again later. A plan that cannot be read (a newer guide's, a damaged
 * one) is left as it is.
 */
import { isPlan } from "./shape.mjs"

export const failed = (reason) => ({ saved: false, reason })

const after = (plan, steps) => steps.reduce((before, step) => step(before), plan)

/** Return {current, save, ids, unsaved}. `now` gives the Date of a change. */
export function createSteps(kept, shelf, now) {
  const steps = new Map() // by plan: what storage does not hold yet
  const waitingFor = (id) => steps.get(id) ?? []

  /** Say that there is no plan to take a step with. */
  const without = (id, { plan }) => {
    const isUnseen = !shelf.isOpen() && !waitingFor(id).length
    if (!plan) steps.delete(id)
    return failed(isUnseen ? "blocked" : "gone")
  }

  /** Take a step with one plan, after those that wait, and save where it leads. */
  const take = (id, step) => {
    const found = kept.held(id)
    if (found.foreign) return failed("foreign")
    const before = after(found.plan, waitingFor(id))
    const next = step ? step(before) : before
    if (next && !isPlan(next, found.plan)) return failed("invalid")
    if (step && !before && !next) return without(id, found)
    const refused = (found.plan || next) && kept.save(id, next)
    if (refused) steps.set(id, step ? [...waitingFor(id), step] : waitingFor(id))
    else steps.delete(id)
    return refused ? failed(refused) : { saved: true, at: now() }
  }

  return {
    /** Return a plan as it is with what storage does not hold yet, or undefined. */
    current: (id) => after(kept.held(id).plan, waitingFor(id)),
    /** Take a step; when that goes well, try again with what waits. */
    save(id, step) {
      const result = take(id, step)
      if (result.saved) for (const other of [...steps.keys()]) take(other)
      return result
    },
    ids: () => [...new Set([...kept.ids(), ...steps.keys()])],
    unsaved: () => steps.size > 0,
  }
}
