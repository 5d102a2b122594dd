/** What a plan is, whether a file holds one, and how far it has come. Pure: nothing here reads or writes. */

export const PLAN = "sammen-paa-sporet/plan"
export const DATA = "sammen-paa-sporet/data"
export const STATUSES = ["not-started", "in-progress", "in-place", "not-relevant"]
/** What a reader fills in for an item. */
export const FIELDS = ["status", "reason", "responsible", "deadline", "note"]

const LONGEST_NAME = 100
const COPY = " (hentet)"
const MOST_ITEMS = 5000
const MOST_PLANS = 1000
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
const TEXT = [upTo(5000), "tekst på højst 5.000 tegn"]
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
export function planIn(text) {
  try {
    const plan = JSON.parse(text)
    return plan.format === PLAN && faults(plan).next().done ? plan : undefined
  } catch {
    return undefined
  }
}

/** Return a name that a plan can have: cut to length, never empty. */
export const named = (name) => [...String(name ?? "").trim()].slice(0, LONGEST_NAME).join("") || "Plan uden navn"

export const copied = (name) => [...name].slice(0, LONGEST_NAME - COPY.length).join("") + COPY

/** Return an answer with fields merged into it. A field that is emptied is taken out; what is not given is kept. */
export const merged = (answer, fields) =>
  Object.fromEntries(Object.entries({ ...answer, ...fields })
    .filter(([key, value]) => !Object.hasOwn(fields, key) || (value ?? "") !== ""))

/** Say whether two JSON values hold the same, whatever the order of their keys. */
export const same = (one, other) => sorted(one) === sorted(other)
const sorted = (value) => JSON.stringify(value, (key, part) =>
  isObject(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part)

export const fingerprints = (model) => Object.fromEntries(model.items.map(({ id, fingerprint }) => [id, fingerprint]))

const isAnswered = (answer) => FIELDS.some((field) => answer?.[field])
/** Return the ids of the items that the reader has filled in. */
export const answeredIn = (plan) => Object.keys(plan.items).filter((id) => isAnswered(plan.items[id]))

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
