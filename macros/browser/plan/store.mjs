/**
 * This file is a store that keeps plans in the reader's browser.
 *
 * Nothing is sent, and what cannot be saved lives on in memory.
 */
import { answeredIn } from "./answers.mjs"
import {
  acquainted, begun, changedItem, copied, filledForm, removed, renamed, replacedBy,
} from "./edits.mjs"
import { createKept } from "./kept.mjs"
import { moveOld } from "./move.mjs"
import { isDue } from "./reminder.mjs"
import { DATA, isPlan } from "./shape.mjs"
import { createShelf, namespaceOf } from "./shelf.mjs"
import { createSteps, failed } from "./steps.mjs"
import { unreadable } from "./unreadable.mjs"

const CHOSEN = "chosen"
// When a copy was last fetched, and when the reader was last reminded to.
const [FETCHED, REMINDED] = ["fetched", "reminded"]
const FOLDS = "folds"

const byName = (one, other) =>
  one.name.localeCompare(other.name, "da") || (one.id < other.id ? -1 : 1)

/** Return what a list of plans says of one. */
const inShort = (plan) => ({
  id: plan.id,
  name: plan.name,
  changed: plan.changed,
  answered: answeredIn(plan).length,
  forms: Object.keys(plan.forms ?? {}).length,
})

/** What is asked of the plans. */
const reading = (shelf, steps, all, time) => ({
  plans: () => all().map(inShort),
  plan: steps.current,
  all: () => ({ format: DATA, format_version: 1, exported: time(), plans: all() }),
  /** Say whether memory holds what storage does not. */
  unsaved: steps.unsaved,
  /** Return how many bytes of the browser's room are used. */
  size: shelf.size,
})

/** Which plan is in use. */
function choosing(shelf, steps) {
  let picked // the choice that storage would not take
  return {
    /** Return the id of the plan in use. A choice of a plan that is gone is none. */
    chosen() {
      const id = picked ?? shelf.get(CHOSEN)
      return id !== undefined && steps.current(id) ? id : undefined
    },
    choose(id) {
      picked = shelf.write([[CHOSEN, id]]) && id
    },
  }
}

/** What is noted beside the plans: of copies that are fetched, and of how lists are left. */
const noting = (shelf, all, time) => ({
  noteFetched: () => shelf.write([[FETCHED, time()]]),
  /** Say whether it is time to remind of fetching a copy; then it is noted that it was done. */
  remindsNow(now) {
    const begun = all().map(({ created }) => created).sort()[0]
    const times = { begun, fetched: shelf.get(FETCHED), reminded: shelf.get(REMINDED) }
    const isNow = isDue(times, now)
    if (isNow) shelf.write([[REMINDED, time()]])
    return isNow
  },
  /** Return which groups of lists were left open or folded, by their names; {} when unknown. */
  folds() {
    try {
      return JSON.parse(shelf.get(FOLDS) ?? "{}")
    } catch {
      return {} // another guide's, or somebody's own: only the look of a list is lost
    }
  },
  noteFolds: (folds) => shelf.write([[FOLDS, JSON.stringify(folds)]]),
  forgetNotes: () => shelf.write([FETCHED, REMINDED, FOLDS].map((key) => [key, undefined])),
})

/** How a plan is changed. Each returns {saved: true, at}, or {saved: false, reason}. */
function changing(steps, time, uuid) {
  const replace = (whole) => {
    if (!isPlan(whole)) return failed("invalid")
    return steps.save(whole.id, replacedBy(JSON.stringify(whole), steps.current(whole.id)))
  }
  return {
    /** Merge fields into one item. An emptied field is taken out. */
    change: (id, itemId, fields, fingerprint) =>
      steps.save(id, changedItem(itemId, fields, time(), fingerprint)),
    /** Merge what is written in some fields of a form. An emptied field is taken out. */
    fill: (id, formId, written) => steps.save(id, filledForm(formId, written, time())),
    /** Let a plan know the model, when it was made without the model at hand. */
    acquaint: (id, model) => steps.save(id, acquainted(model)),
    rename: (id, name) => steps.save(id, renamed(name, time())),
    /** Write a whole plan. What other tabs answer before it can be saved is kept over it. */
    replace,
    /** Write a plan beside the one that has its id. Return its own id, too. */
    copy: (plan) => {
      const id = uuid()
      return { id, ...replace({ ...plan, id, name: copied(plan.name) }) }
    },
  }
}

/** Plans that come and go. They look after the choice. */
const keeping = (store, steps, { all, time, now, uuid }) => ({
  /** Return what a new plan would be. Nothing is kept. */
  sketch: (name, model) => begun(uuid(), name, model, time()),

  /** Make a plan that knows the model, as far as it is given; choose and return it. */
  create(name, model) {
    const plan = store.sketch(name, model)
    store.replace(plan)
    store.choose(plan.id)
    return steps.current(plan.id)
  },

  remove(id) {
    if (store.chosen() === id) store.choose(undefined)
    const result = steps.save(id, removed)
    if (!all().length) store.forgetNotes()
    return result
  },

  /** Remove every plan, also those that cannot be read, and the choice. */
  removeAll() {
    const results = all().map(({ id }) => store.remove(id))
    for (const { discard } of store.unreadable()) discard()
    store.choose(undefined)
    store.forgetNotes()
    return results.find(({ saved }) => !saved) ?? { saved: true, at: now() }
  },
})

/** Who is told when another tab has changed something. */
function listening(shelf, kept, namespace, soon) {
  const listeners = new Set()
  const tell = (isAnew) => listeners.forEach((listener) => listener({ isAnew }))
  const tellSoon = soon(() => tell(false))
  return {
    /**
     * Call a listener then, with {isAnew}: whether all is to be shown anew, also where somebody
     * writes. Return how to stop it.
     */
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    /** The page's "storage" event leads here. Its key is null when everything was cleared. */
    changed(key) {
      if (key === null) this.reread()
      else if (key.startsWith(namespace)) {
        shelf.heard(key)
        kept.heard(key.slice(namespace.length))
        tellSoon()
      }
    },
    /** Read everything anew: a page that was left and is taken back has heard of nothing. */
    reread() {
      shelf.reread()
      kept.heard()
      tell(true)
    },
  }
}

/**
 * Return a store of plans.
 *
 * `path` is the address of the guide on its host; `now` gives a Date, and `uuid` a new name each
 * time it is called. `soon` takes what tells of changes in other tabs, and returns what does it
 * when it suits the page.
 */
export function createStore({
  storage, path = "/", now = () => new Date(), uuid = () => crypto.randomUUID(),
  soon = (act) => act,
}) {
  const namespace = namespaceOf(path)
  const shelf = createShelf(storage, namespace)
  const kept = createKept(shelf)
  moveOld(storage, shelf, (id) => kept.ids().includes(id))
  const steps = createSteps(kept, shelf, now)
  const time = () => now().toISOString()
  const all = () => steps.ids().map(steps.current).filter(Boolean).sort(byName)
  const store = {
    ...reading(shelf, steps, all, time),
    ...choosing(shelf, steps),
    ...noting(shelf, all, time),
    ...changing(steps, time, uuid),
    ...listening(shelf, kept, namespace, soon),
    /** Return what is kept but cannot be read: each {id, text, discard}. */
    unreadable: () => unreadable(storage, shelf, kept),
  }
  return Object.assign(store, keeping(store, steps, { all, time, now, uuid }))
}
