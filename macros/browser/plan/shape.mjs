/**
 * This file says what a plan is, and whether a file holds one. Pure.
 *
 * The rules and their words stand in schemas/plan.schema.json alone. What a schema cannot say is
 * here: how deep a plan may be, and that no two plans of a file have one id.
 */
import SCHEMA from "../../../schemas/plan.schema.json" with { type: "json" }
import { isObject, isShared, walkerOf } from "./schema.mjs"

const { anything, answer, plan: ofPlan, data: ofData, id: ofId } = SCHEMA.$defs
const { faults: faultsIn, holds } = walkerOf(SCHEMA)

export const PLAN = ofPlan.properties.format.const
export const DATA = ofData.properties.format.const
export const STATUSES = answer.properties.status.enum
/** Return the reader's word for a field of an answer. */
export const wordOf = (field) => answer.properties[field]?.["x-word"] ?? field
/** How long a plan's name may be, in characters. */
export const LONGEST_NAME = ofPlan.properties.name.maxLength

const VERSION = ofPlan.properties.format_version.const
const MOST_PLANS = ofData.properties.plans.maxItems
const DEEPEST = 20 // a program that goes down through a file must reach its end
const MOST_SAID = 20 // of a file that is something else entirely, the first faults tell enough
// Names that stand for more than a key in JavaScript.
const DANGEROUS = anything.propertyNames.not.enum

export const isId = (value) => holds(value, ofId)

/** Yield what no part may hold at any depth. */
function* faultsOfDepth(value, place, left, known) {
  if (typeof value !== "object" || value === null || isShared(value, known)) return
  if (left < 0) {
    yield `${place}: indholdet ligger i for mange lag.`
    return
  }
  for (const key of Object.keys(value)) {
    if (DANGEROUS.includes(key)) yield `${place}: nøglen »${key}« kan ikke bruges.`
    else yield* faultsOfDepth(value[key], place, left - 1, known?.[key])
  }
}

const isNewer = ({ format_version: version }) => typeof version === "number" && version > VERSION
/** What to do with a file of a newer guide's. */
export const RENEW = "Åbn guiden igen på nettet, og prøv så en gang til."
const newer = (place) => `${place} er lavet af en nyere udgave af guiden. ${RENEW}`

function* faultsOfPlan(plan, place, known) {
  if (!isObject(plan) || plan.format !== PLAN) {
    yield `${place}: det er ikke en plan fra denne guide.`
  } else if (isNewer(plan)) {
    yield newer(place)
  } else {
    yield* faultsOfDepth(plan, place, DEEPEST, known)
    yield* faultsIn(plan, ofPlan, place, known)
  }
}

function* faultsOfData(data) {
  if (isNewer(data)) {
    yield newer("Filen")
    return
  }
  const { plans, ...rest } = data
  yield* faultsOfDepth(rest, "Filen", DEEPEST)
  yield* faultsIn(data, ofData, "Filen")
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
 * Say whether a value that JSON can hold is a plan that this guide reads. What it shares with a
 * plan that is `known` to be one, as one object, is not looked into: an answer changes little.
 */
export const isPlan = (value, known) =>
  isObject(value) && faultsOfPlan(value, "", known).next().done

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
