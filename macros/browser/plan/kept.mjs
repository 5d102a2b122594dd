/** This file keeps plans on the shelf leaf by leaf, and writes the leaves that a change touches. */
import { differences, mapped, together } from "./leaves.mjs"
import { isPlan } from "./shape.mjs"

const PLANS = "plan/"
const KEY = /^plan\/([^[]*)\[/
const FORMAT = JSON.stringify(["format"])

const beginningOf = (id) => `${PLANS}${id}[`

/** Freeze a value in all its depth. What is frozen is so in its depth already. */
function frozen(value) {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value
  Object.values(value).forEach(frozen)
  return Object.freeze(value)
}

/**
 * Return a plan with what must be there. A tab that empties a form takes with it what is noted of
 * the form, also when another tab has just written in it: then the words are there without that.
 */
function whole(plan) {
  const { forms, changed } = plan
  const held = forms && mapped(forms, (form) => ({ changed, values: {}, ...form }))
  return { known: {}, items: {}, ...plan, ...(held && { forms: held }) }
}

/**
 * Return what entries of the shelf hold: {plan, written}, whole and as it is, or {foreign} when it
 * is no plan that can be read.
 */
function planIn(id, entries) {
  try {
    const { length } = `${PLANS}${id}`
    const leaves = entries.map(([key, text]) => [JSON.parse(key.slice(length)), text])
    const written = together(leaves)
    const plan = whole(written)
    return plan.id === id && isPlan(plan) ? { plan: frozen(plan), written } : { foreign: true }
  } catch {
    return { foreign: true }
  }
}

/** A plan is one when all of it is there: its format is written last, and removed first. */
const inOrder = (changes) => {
  const [formats, others] = [[], []]
  for (const change of changes) (change[0].endsWith(FORMAT) ? formats : others).push(change)
  return formats[0]?.[1] === undefined ? [...formats, ...others] : [...others, ...formats]
}

/** Return the entries that a change from one plan to another touches; undefined is no plan. */
export const leafEntries = (id, before, after) => inOrder(differences(before, after)
  .map(([path, text]) => [`${PLANS}${id}${JSON.stringify(path)}`, text]))

const idIn = (key) => KEY.exec(key)?.[1]

/** Return what is on the shelf of plans, as entries. */
function lying(shelf) {
  let [keys, ids] = [[], []] // an answer asks several times, and a plan may be 10,000 keys
  return {
    ids() {
      if (keys !== shelf.keys()) {
        keys = shelf.keys()
        ids = [...new Set(keys.map(idIn).filter((id) => id !== undefined))]
      }
      return ids
    },
    /** Return the entries of an id as they are. */
    raw: (id) => shelf.entries(beginningOf(id)),
  }
}

/** Return what is kept of plans. One that is handed out is frozen, and shares what is unchanged. */
export function createKept(shelf) {
  const known = new Map() // by id: what `held` has found
  const { ids, raw } = lying(shelf)

  const found = (id) => (raw(id).length ? planIn(id, raw(id)) : {})
  const held = (id) => {
    if (!shelf.isFresh() && shelf.reread()) known.clear()
    if (!known.has(id)) known.set(id, found(id))
    return known.get(id)
  }
  const removal = (id) => inOrder(raw(id).map(([key]) => [key, undefined]))
  return {
    ids,
    raw,
    /** Return {plan} of an id, {} when there is none, or {foreign} when it cannot be read. */
    held,
    /**
     * Write the leaves in which a plan differs from what is kept; undefined is no plan. Return why
     * it could not be done, or undefined.
     */
    save(id, plan) {
      const { written } = held(id)
      const refused = shelf.write(plan ? leafEntries(id, written, plan) : removal(id))
      if (refused) return refused
      known.set(id, plan ? { plan: frozen(plan), written: plan } : {})
      return undefined
    },
    /** Remove what is there of an id, whether it can be read or not. */
    discard(id) {
      known.delete(id)
      return shelf.write(removal(id))
    },
    /** Forget what was made of entries that another tab has changed; all of them without a key. */
    heard(key) {
      if (key === undefined) known.clear()
      else known.delete(idIn(key))
    },
  }
}
