/** Keeps plans in the reader's browser. Nothing is sent, and what cannot be saved lives on in memory. */
import { DATA, PLAN, answeredIn, copied, fingerprints, merged, named, planIn, problems, same } from "./plan.mjs"

export { STATUSES, compared, lookedOver, problems, progress } from "./plan.mjs"

export const NAMESPACE = "sammen-paa-sporet/1/"
const PLANS = `${NAMESPACE}plan/`
const CHOSEN = `${NAMESPACE}chosen`

const failed = (reason) => ({ saved: false, reason })
const removed = () => undefined

/**
 * Return a store of plans.
 *
 * Another tab may write at any time, so every change is a step from the plan as it stands in storage to the plan as it
 * shall be, never a whole plan from memory. A step that could not be saved is kept, shown, and taken again later.
 * A value that is no valid plan (a newer guide's, a damaged one) is left as it is.
 */
export function createStore({ storage, now = () => new Date(), uuid = () => crypto.randomUUID() }) {
  const steps = new Map() // by plan: what storage does not hold yet
  const last = new Map() // by plan: the text last seen, for when storage can no longer be read
  const listeners = new Set()
  let picked // the choice that storage would not take

  /** Read what storage holds under a plan's key. */
  const held = (id) => {
    let text
    try {
      text = storage.getItem(PLANS + id) ?? undefined
    } catch {
      return { blocked: true, plan: planIn(last.get(id)) }
    }
    const plan = planIn(text)
    const isOurs = plan?.id === id
    if (isOurs) last.set(id, text)
    else last.delete(id)
    return isOurs ? { plan } : { foreign: text !== undefined }
  }
  const after = (plan, list = []) => list.reduce((before, step) => step(before), plan)
  const current = (id) => after(held(id).plan, steps.get(id))

  /** Take a step with one plan, after those that wait, and save where it leads. */
  const take = (id, step) => {
    const { plan, blocked, foreign } = held(id)
    if (foreign) return failed("foreign")
    const waiting = steps.get(id) ?? []
    const list = step ? [...waiting, step] : waiting
    const before = after(plan, waiting)
    const next = step ? step(before) : before
    if (next && problems(next).length) return failed("invalid")
    if (step && !before && !next) {
      if (!plan) steps.delete(id)
      return failed(blocked && !waiting.length ? "blocked" : "gone")
    }
    // A plan that was in memory alone, and is removed, leaves nothing to write.
    const refused = !plan && !next ? undefined : blocked ? "blocked" : write(PLANS + id, next && JSON.stringify(next))
    if (refused) steps.set(id, list)
    else steps.delete(id)
    return refused ? failed(refused) : { saved: true, at: now() }
  }
  /** Save a text, or remove it; return why it could not be done, or undefined. */
  const write = (key, text) => {
    try {
      if (text === undefined) storage.removeItem(key)
      else storage.setItem(key, text)
    } catch (error) {
      return storage && error?.name !== "SecurityError" ? "full" : "blocked"
    }
  }
  /** Take a step; when that goes well, try again with what waits. */
  const save = (id, step) => {
    const result = take(id, step)
    if (result.saved) for (const other of [...steps.keys()]) take(other)
    return result
  }

  const entries = () => {
    try {
      return Array.from({ length: storage.length }, (_, index) => storage.key(index))
        .filter((key) => key?.startsWith(NAMESPACE)).map((key) => [key, storage.getItem(key) ?? ""])
    } catch {
      return []
    }
  }
  const all = () => {
    const stored = entries().map(([key]) => key).filter((key) => key.startsWith(PLANS)).map((key) => key.slice(PLANS.length))
    return [...new Set([...stored, ...last.keys(), ...steps.keys()])].map(current).filter(Boolean)
      .sort((a, b) => a.name.localeCompare(b.name, "da") || (a.id < b.id ? -1 : 1))
  }
  const time = () => now().toISOString()

  const store = {
    plans: () => all().map((plan) => ({ id: plan.id, name: plan.name, changed: plan.changed, answered: answeredIn(plan).length })),
    plan: current,

    /** The id of the plan in use. A choice of a plan that is gone is none. */
    chosen() {
      let id = picked
      try {
        id ??= storage.getItem(CHOSEN) ?? undefined
      } catch { /* then there is only what this tab knows */ }
      return id !== undefined && current(id) ? id : undefined
    },
    choose(id) {
      picked = write(CHOSEN, id) && id
    },

    /** Make a plan that knows the model of today, choose it and return it, also when it could not be saved. */
    create(name, model) {
      const at = time()
      const plan = {
        format: PLAN, format_version: 1, id: uuid(), name: named(name), created: at, changed: at,
        model_version: model.model_version, known: fingerprints(model), items: {},
      }
      store.replace(plan)
      store.choose(plan.id)
      return current(plan.id)
    },

    /** Merge fields into one item. An emptied field is taken out. */
    change(id, itemId, fields, fingerprint) {
      const changed = time()
      const given = { ...fields, changed, ...(fingerprint && { fingerprint }) }
      return save(id, (plan) => plan && { ...plan, changed, items: { ...plan.items, [itemId]: merged(plan.items[itemId], given) } })
    },
    rename(id, name) {
      const changed = time()
      return save(id, (plan) => plan && { ...plan, changed, name: named(name) })
    },

    /** Write a whole plan. What other tabs answer before it can be saved is kept over it. */
    replace(whole) {
      if (problems(whole).length || whole.format !== PLAN) return failed("invalid")
      const text = JSON.stringify(whole)
      const before = current(whole.id)?.items ?? {}
      return save(whole.id, (plan) => {
        const since = Object.entries(plan?.items ?? {}).filter(([id, answer]) => !same(answer, before[id]))
        const written = JSON.parse(text)
        return { ...written, items: { ...written.items, ...Object.fromEntries(since) } }
      })
    },
    /** Write a plan beside the one that has its id. */
    copy(plan) {
      return store.replace({ ...plan, id: uuid(), name: copied(plan.name) })
    },

    remove(id) {
      if (store.chosen() === id) store.choose(undefined)
      return save(id, removed)
    },
    /** Remove every plan and the choice. */
    removeAll() {
      const results = all().map(({ id }) => store.remove(id))
      store.choose(undefined)
      return results.find(({ saved }) => !saved) ?? { saved: true, at: now() }
    },

    /** Say whether memory holds what storage does not. */
    unsaved: () => steps.size > 0,
    all: () => ({ format: DATA, format_version: 1, exported: time(), plans: all() }),
    /** Return how many bytes of the browser's room are used. It counts two for each UTF-16 unit. */
    size: () => entries().reduce((sum, [key, text]) => sum + 2 * (key.length + text.length), 0),

    /** Call a listener when another tab changes something. Return how to stop it. */
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    /** The page's "storage" event leads here. Its key is null when everything was cleared. */
    changed(key) {
      if (key === null || key.startsWith(NAMESPACE)) for (const listener of listeners) listener(key)
    },
  }
  return store
}

/**
 * Bring the plans of a file into the store.
 *
 * A file with problems throws, and changes nothing. `decide(theirs, mine)` is asked about every plan that differs before
 * the first is written; it answers "theirs", "both", or anything else for "mine".
 */
export function imported(store, data, decide = () => "mine") {
  const found = problems(data)
  if (found.length) throw new TypeError(found.join(" "))
  const value = JSON.parse(JSON.stringify(data))
  const toDo = (theirs) => {
    const mine = store.plan(theirs.id)
    if (!mine) return "added"
    if (same(mine, theirs)) return "same"
    const decision = decide(theirs, mine)
    return decision === "theirs" ? "replaced" : decision === "both" ? "copied" : "kept"
  }
  const plans = value.format === DATA ? value.plans : [value]
  const ways = { added: store.replace, replaced: store.replace, copied: store.copy }
  return plans.map((plan) => [plan, toDo(plan)]).map(([plan, done]) => {
    const result = ways[done]?.(plan)
    return { name: plan.name, done: result && !result.saved ? "failed" : done }
  })
}
