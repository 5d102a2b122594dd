/**
 * This file says what a plan is, and whether a file holds one. Pure.
 *
 * The same rules stand in schemas/plan.schema.json; a test holds the two together.
 */
import {
  collection, DATE, FIELDS, FINGERPRINT, ID, isHolding, isId, isObject, list, NAME, oneOf, TEXT,
  TIMESTAMP, VERSION,
} from "./values.mjs"

export const PLAN = "sammen-paa-sporet/plan"
export const DATA = "sammen-paa-sporet/data"
export const STATUSES = ["not-started", "in-progress", "in-place", "not-relevant"]

const MOST_PLANS = 1000
const MOST_FORMS = 200
const DEEPEST = 20 // a program that goes down through a file must reach its end
const MOST_SAID = 20 // of a file that is something else entirely, the first faults tell enough
const LONGEST_SHOWN = 60 // characters of a foreign id in a message
// Names that stand for more than a key in JavaScript.
const DANGEROUS = ["__proto__", "constructor", "prototype"]

const ITEMS = collection(5000, "en samling af højst 5.000 udsagn")

// The keys of each part: the reader's word for it, then the kind of its value.
const OF_PLAN = {
  id: ["id", ID],
  name: ["navn", NAME],
  created: ["oprettet", TIMESTAMP],
  changed: ["ændret", TIMESTAMP],
  model_version: ["modellens version", VERSION],
  known: ["kendte udsagn", ITEMS],
  items: ["udsagn", ITEMS],
}
const OF_FORM = {
  changed: ["ændret", TIMESTAMP],
  values: ["indhold", FIELDS],
}
const OF_ANSWER = {
  status: ["status", oneOf(STATUSES)],
  reason: ["begrundelse", TEXT],
  responsible: ["ansvarlig", TEXT],
  deadline: ["frist", DATE],
  note: ["note", TEXT],
  changed: ["ændret", TIMESTAMP],
  fingerprint: ["fingeraftryk", FINGERPRINT],
}
const OF_DATA = {
  exported: ["hentet", TIMESTAMP],
  plans: ["planer", list(MOST_PLANS, "en liste med højst 1.000 planer")],
}

/** Yield what is wrong with the keys of a part. One without a rule is fine: a newer guide's. */
function* faultsOfKeys(part, rules, place, needed) {
  for (const [key, [word, { holds, said }]] of Object.entries(rules)) {
    if (Object.hasOwn(part, key)) {
      if (!holds(part[key])) yield `${place}: ${word} skal være ${said}.`
    } else if (needed) {
      yield `${place}: ${word} mangler.`
    }
  }
}

/** Yield what no part may hold at any depth. */
function* faultsOfDepth(value, place, left) {
  if (typeof value !== "object" || value === null) return
  if (left < 0) {
    yield `${place}: indholdet ligger i for mange lag.`
    return
  }
  for (const key of Object.keys(value)) {
    if (DANGEROUS.includes(key)) yield `${place}: nøglen »${key}« kan ikke bruges.`
    else yield* faultsOfDepth(value[key], place, left - 1)
  }
}

const isNewer = (value) => typeof value.format_version === "number" && value.format_version > 1
const newer = (place) => `${place} er lavet af en nyere udgave af guiden. `
  + "Åbn guiden igen på nettet, og prøv så en gang til."

/** Return an id as a message shows it. */
const shown = (id) => `»${id.length > LONGEST_SHOWN ? `${id.slice(0, LONGEST_SHOWN)}…` : id}«`

/** Return the entries of what should be a collection; none when it is something else. */
const entriesOf = (value) => (isObject(value) ? Object.entries(value) : [])

function* faultsOfPlan(plan, place) {
  if (!isObject(plan) || plan.format !== PLAN) {
    yield `${place}: det er ikke en plan fra denne guide.`
    return
  }
  if (isNewer(plan)) {
    yield newer(place)
    return
  }
  if (plan.format_version !== 1) yield `${place}: formatets version skal være 1.`
  yield* faultsOfDepth(plan, place, DEEPEST)
  yield* faultsOfKeys(plan, OF_PLAN, place, true)
  yield* faultsOfKnown(plan.known, place)
  yield* faultsOfItems(plan.items, place)
  if (Object.hasOwn(plan, "forms")) yield* faultsOfForms(plan.forms, place)
}

function* faultsOfKnown(known, place) {
  for (const [id, fingerprint] of entriesOf(known)) {
    const here = `${place}, kendt udsagn ${shown(id)}`
    const { holds, said } = FINGERPRINT
    if (!isId(id)) yield `${here}: id skal være ${ID.said}.`
    if (!holds(fingerprint)) yield `${here}: fingeraftryk skal være ${said}.`
  }
}

function* faultsOfItems(items, place) {
  for (const [id, answer] of entriesOf(items)) {
    const here = `${place}, udsagn ${shown(id)}`
    if (!isId(id)) yield `${here}: id skal være ${ID.said}.`
    if (isObject(answer)) yield* faultsOfKeys(answer, OF_ANSWER, here, false)
    else yield `${here}: svaret har ikke den rette form.`
  }
}

function* faultsOfForms(forms, place) {
  if (!isHolding(MOST_FORMS, isObject)(forms)) {
    yield `${place}: skabeloner skal være en samling af højst ${MOST_FORMS}.`
    return
  }
  for (const [id, form] of Object.entries(forms)) {
    yield* faultsOfKeys(form, OF_FORM, `${place}, skabelonen ${shown(id)}`, true)
  }
}

function* faultsOfData(data) {
  if (isNewer(data)) {
    yield newer("Filen")
    return
  }
  if (data.format_version !== 1) yield "Filen: formatets version skal være 1."
  const { plans, ...rest } = data
  yield* faultsOfDepth(rest, "Filen", DEEPEST)
  yield* faultsOfKeys(data, OF_DATA, "Filen", true)
  const all = Array.isArray(plans) ? plans.slice(0, MOST_PLANS) : []
  for (const [index, plan] of all.entries()) yield* faultsOfPlan(plan, `Plan ${index + 1}`)
  const ids = all.map((plan) => plan?.id)
  if (new Set(ids).size < ids.length) yield "Filen: to planer har samme id."
}

function* faults(value) {
  if (isObject(value) && value.format === DATA) yield* faultsOfData(value)
  else if (isObject(value) && value.format === PLAN) yield* faultsOfPlan(value, "Planen")
  else yield "Filen er ikke en plan eller en samling af planer fra denne guide."
}

/**
 * Return what is wrong with a plan or an export of everything, as sentences with the place.
 *
 * [] when it is valid.
 */
export function problems(data) {
  let value
  try {
    value = JSON.parse(JSON.stringify(data)) // what would be stored: no getters, no circles
  } catch {
    return ["Filen kan ikke læses som en plan."]
  }
  const found = []
  for (const fault of faults(value)) {
    found.push(fault)
    if (found.length === MOST_SAID) break
  }
  return found
}

/** Return the plan that a stored text holds, or undefined. */
export function planIn(text) {
  try {
    const plan = JSON.parse(text)
    return plan.format === PLAN && faults(plan).next().done ? plan : undefined
  } catch {
    return undefined
  }
}
