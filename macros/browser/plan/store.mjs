/**
 * What a plan is, and a store that keeps plans in the reader's browser.
 *
 * Nothing is sent, and what cannot be saved lives on in memory. All but the store is pure: it neither reads nor writes.
 */

// --- What a plan is, and whether a file holds one

const PLAN = "sammen-paa-sporet/plan"
const DATA = "sammen-paa-sporet/data"
export const STATUSES = ["not-started", "in-progress", "in-place", "not-relevant"]
/** What a reader fills in for an item. */
const FIELDS = ["status", "reason", "responsible", "deadline", "note"]

const LONGEST_NAME = 100
const COPY = " (hentet)"
const MOST_ITEMS = 5000
const MOST_PLANS = 1000
const MOST_FORMS = 200
const DEEPEST = 20 // a program that goes down through a file must reach its end
const MOST_SAID = 20 // of a file that is something else entirely, the first faults tell enough
const DANGEROUS = ["__proto__", "constructor", "prototype"] // names that stand for more than a key in JavaScript

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value)
const matches = (pattern) => (value) => typeof value === "string" && pattern.test(value)

/** Lengths are counted in whole characters, as JSON Schema does; most texts are short in any count. */
const upTo = (most, least = 0) => (value) => typeof value === "string" && value.length >= least
  && (value.length <= most || (value.length <= 2 * most && [...value].length <= most))

const isId = (value) => upTo(200)(value) && /^[a-z0-9-]+(\/[a-z0-9-]+)?$/.test(value)

/** A day that exists: 30 February has the form of a date and is none. */
const isDate = (value) => {
  if (!matches(/^(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}$/)(value)) return false
  const day = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value)
}
const TIME = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3])(:[0-5][0-9]){2}(\.[0-9]{1,9})?Z$/
const isTime = (value) => matches(TIME)(value) && isDate(value.slice(0, 10))

// Each kind of value: what holds for it, and how that is said after "skal være".
const ID = [isId, "små bogstaver, tal og bindestreger, højst 200 tegn"]
const TIMESTAMP = [isTime, "et tidspunkt som 2026-12-01T09:30:00Z"]
const FINGERPRINT = [matches(/^[0-9a-f]{8}$/), "8 tegn af 0–9 og a–f"]
const isText = upTo(5000)
const TEXT = [isText, "tekst på højst 5.000 tegn"]
/** So many names at most, each with a value that holds. */
const isHolding = (most, holds) => (value) => isObject(value) && Object.keys(value).length <= most
  && Object.entries(value).every(([name, part]) => isId(name) && holds(part))
const ITEMS = [(value) => isObject(value) && Object.keys(value).length <= MOST_ITEMS, "en samling af højst 5.000 udsagn"]

// The keys of each part: the reader's word for it, then its kind. The same rules stand in schemas/plan.schema.json.
const OF_PLAN = {
  id: ["id", ...ID],
  name: ["navn", upTo(LONGEST_NAME, 1), "tekst på 1–100 tegn"],
  created: ["oprettet", ...TIMESTAMP],
  changed: ["ændret", ...TIMESTAMP],
  model_version: ["modellens version", matches(/^[0-9]{1,6}(\.[0-9]{1,6}){2}$/), "tal som 1.2.0"],
  known: ["kendte udsagn", ...ITEMS],
  items: ["udsagn", ...ITEMS],
}
const OF_FORM = {
  changed: ["ændret", ...TIMESTAMP],
  values: ["indhold", isHolding(200, (value) => isText(value) || (Array.isArray(value) && value.length <= 100
    && value.every((part) => isText(part) || isHolding(50, isText)(part)))), "felter med tekst, valgte svar eller rækker"],
}
const OF_ANSWER = {
  status: ["status", (value) => STATUSES.includes(value), `${STATUSES.slice(0, -1).join(", ")} eller ${STATUSES.at(-1)}`],
  reason: ["begrundelse", ...TEXT],
  responsible: ["ansvarlig", ...TEXT],
  deadline: ["frist", isDate, "en dato som 2026-12-01"],
  note: ["note", ...TEXT],
  changed: ["ændret", ...TIMESTAMP],
  fingerprint: ["fingeraftryk", ...FINGERPRINT],
}
const OF_DATA = {
  exported: ["hentet", ...TIMESTAMP],
  plans: ["planer", (value) => Array.isArray(value) && value.length <= MOST_PLANS, "en liste med højst 1.000 planer"],
}

/** Yield what is wrong with the keys of one part. A key without a rule is fine: a newer guide may have written it. */
function* faultsOfKeys(part, rules, place, needed) {
  for (const [key, [word, holds, wanted]] of Object.entries(rules)) {
    if (!Object.hasOwn(part, key)) {
      if (needed) yield `${place}: ${word} mangler.`
    } else if (!holds(part[key])) yield `${place}: ${word} skal være ${wanted}.`
  }
}

/** Yield what no part may hold at any depth. */
function* faultsOfDepth(value, place, left) {
  if (typeof value !== "object" || value === null) return
  if (left < 0) return void (yield `${place}: indholdet ligger i for mange lag.`)
  for (const key of Object.keys(value)) {
    if (DANGEROUS.includes(key)) yield `${place}: nøglen »${key}« kan ikke bruges.`
    else yield* faultsOfDepth(value[key], place, left - 1)
  }
}

const isNewer = (value) => typeof value.format_version === "number" && value.format_version > 1
const newer = (place) => `${place} er lavet af en nyere udgave af guiden. Åbn guiden igen på nettet, og prøv så en gang til.`
const said = (id) => `»${id.length > 60 ? `${id.slice(0, 60)}…` : id}«`

function* faultsOfPlan(plan, place) {
  if (!isObject(plan) || plan.format !== PLAN) return void (yield `${place}: det er ikke en plan fra denne guide.`)
  if (isNewer(plan)) return void (yield newer(place))
  if (plan.format_version !== 1) yield `${place}: formatets version skal være 1.`
  yield* faultsOfDepth(plan, place, DEEPEST)
  yield* faultsOfKeys(plan, OF_PLAN, place, true)
  const [known, items] = [plan.known, plan.items].map((value) => (isObject(value) ? Object.entries(value) : []))
  for (const [id, fingerprint] of known) {
    if (!isId(id)) yield `${place}, kendt udsagn ${said(id)}: id skal være ${ID[1]}.`
    if (!FINGERPRINT[0](fingerprint)) yield `${place}, kendt udsagn ${said(id)}: fingeraftryk skal være ${FINGERPRINT[1]}.`
  }
  for (const [id, answer] of items) {
    const here = `${place}, udsagn ${said(id)}`
    if (!isId(id)) yield `${here}: id skal være ${ID[1]}.`
    if (isObject(answer)) yield* faultsOfKeys(answer, OF_ANSWER, here, false)
    else yield `${here}: svaret har ikke den rette form.`
  }
  if (!Object.hasOwn(plan, "forms")) return
  if (!isHolding(MOST_FORMS, isObject)(plan.forms)) return void (yield `${place}: skabeloner skal være en samling af højst ${MOST_FORMS}.`)
  for (const [id, form] of Object.entries(plan.forms)) yield* faultsOfKeys(form, OF_FORM, `${place}, skabelonen ${said(id)}`, true)
}

function* faultsOfData(data) {
  if (isNewer(data)) return void (yield newer("Filen"))
  if (data.format_version !== 1) yield "Filen: formatets version skal være 1."
  const { plans, ...rest } = data
  yield* faultsOfDepth(rest, "Filen", DEEPEST)
  yield* faultsOfKeys(data, OF_DATA, "Filen", true)
  const list = Array.isArray(plans) ? plans.slice(0, MOST_PLANS) : []
  for (const [index, plan] of list.entries()) yield* faultsOfPlan(plan, `Plan ${index + 1}`)
  const ids = list.map((plan) => plan?.id)
  if (new Set(ids).size < ids.length) yield "Filen: to planer har samme id."
}

function* faults(value) {
  if (isObject(value) && value.format === DATA) yield* faultsOfData(value)
  else if (isObject(value) && value.format === PLAN) yield* faultsOfPlan(value, "Planen")
  else yield "Filen er ikke en plan eller en samling af planer fra denne guide."
}

/** Return what is wrong with a plan or an export of everything, as sentences with the place; [] when it is valid. */
export function problems(data) {
  let value
  try {
    value = JSON.parse(JSON.stringify(data)) // what would be stored; neither getters nor circles survive it
  } catch {
    return ["Filen kan ikke læses som en plan."]
  }
  const found = []
  for (const fault of faults(value)) if (found.push(fault) === MOST_SAID) break
  return found
}

/** Return the plan that a stored text holds, or undefined. */
function planIn(text) {
  try {
    const plan = JSON.parse(text)
    return plan.format === PLAN && faults(plan).next().done ? plan : undefined
  } catch {
    return undefined
  }
}

// --- A plan beside another, and beside the model of today

/** Return a name that a plan can have: cut to length, never empty. */
const named = (name) => [...String(name ?? "").trim()].slice(0, LONGEST_NAME).join("") || "Plan uden navn"

const copied = (name) => [...name].slice(0, LONGEST_NAME - COPY.length).join("") + COPY

/** Return an answer with fields merged into it. A field that is emptied is taken out; what is not given is kept. */
const merged = (answer, fields) =>
  Object.fromEntries(Object.entries({ ...answer, ...fields })
    .filter(([key, value]) => !Object.hasOwn(fields, key) || (value ?? "") !== ""))

/** Say whether two JSON values hold the same, whatever the order of their keys. */
const same = (one, other) => sorted(one) === sorted(other)
const sorted = (value) => JSON.stringify(value, (key, part) =>
  isObject(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part)

const fingerprints = (model) => Object.fromEntries(model.items.map(({ id, fingerprint }) => [id, fingerprint]))

const isAnswered = (answer) => FIELDS.some((field) => answer?.[field])
/** Return the ids of the items that the reader has filled in. */
const answeredIn = (plan) => Object.keys(plan.items).filter((id) => isAnswered(plan.items[id]))

/** Return the ids in which a plan and the model of today differ. */
export function compared(plan, model) {
  const now = fingerprints(model)
  const ids = Object.keys(now)
  const knows = (id) => Object.hasOwn(plan.known, id)
  return {
    added: ids.filter((id) => !knows(id)),
    changed: ids.filter((id) => knows(id) && plan.known[id] !== now[id]),
    retired: [...new Set([...Object.keys(plan.known), ...answeredIn(plan)])].filter((id) => !Object.hasOwn(now, id)),
  }
}

/** Return the plan as one that has been held against the model of today. Answers stay, also to what is retired. */
export const lookedOver = (plan, model) => ({ ...plan, model_version: model.model_version, known: fingerprints(model) })

// --- How far a plan has come

/** Count how far a plan has come with a list of items. One without an answer is not started. */
export function progress(plan, items) {
  const answers = items.map(({ id, level }) => ({ answer: plan?.items[id], must: level === "must" }))
    .map(({ answer, must }) => ({ status: answer?.status ?? "not-started", answered: isAnswered(answer), must }))
  const tally = (list) => {
    const counts = Object.fromEntries(STATUSES.map((status) => [status, list.filter((it) => it.status === status).length]))
    return { total: list.length, counts, inPlace: counts["in-place"], relevant: list.length - counts["not-relevant"] }
  }
  const { counts, ...must } = tally(answers.filter((it) => it.must))
  return { ...tally(answers), answered: answers.filter((it) => it.answered).length, must }
}

/** Say how far a list is. */
export const progressLine = ({ inPlace, relevant, total, must }) =>
  `På plads: ${inPlace} af ${relevant}${relevant < total ? ` (${total - relevant} ikke relevante)` : ""}. Skal: ${must.inPlace} af ${must.relevant}.`

// --- The store

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
    plans: () => all().map((plan) => ({ id: plan.id, name: plan.name, changed: plan.changed, answered: answeredIn(plan).length, forms: Object.keys(plan.forms ?? {}).length })),
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
    /** Merge what is written in some fields of a form. An emptied field is taken out, and so is a form without any. */
    fill(id, formId, written) {
      const changed = time()
      return save(id, (plan) => {
        if (!plan) return plan
        const { [formId]: form, ...forms } = plan.forms ?? {}
        const values = Object.fromEntries(Object.entries({ ...form?.values, ...written }).filter(([, value]) => value.length))
        return { ...plan, changed, forms: Object.keys(values).length ? { ...forms, [formId]: { ...form, changed, values } } : forms }
      })
    },
    rename(id, name) {
      const changed = time()
      return save(id, (plan) => plan && { ...plan, changed, name: named(name) })
    },

    /** Write a whole plan. What other tabs answer before it can be saved is kept over it. */
    replace(whole) {
      if (problems(whole).length || whole.format !== PLAN) return failed("invalid")
      const text = JSON.stringify(whole)
      const before = current(whole.id)
      return save(whole.id, (plan) => {
        const since = (part) => Object.fromEntries(Object.entries(plan?.[part] ?? {}).filter(([id, value]) => !same(value, before?.[part]?.[id])))
        const written = JSON.parse(text)
        const forms = { ...written.forms, ...since("forms") }
        return { ...written, items: { ...written.items, ...since("items") }, ...(written.forms || Object.keys(forms).length ? { forms } : {}) }
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

// --- What comes from a file

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
