/**
 * This file says what is wrong with a value, by a JSON Schema that has the words for it. Pure.
 *
 * It knows the keywords that schemas/plan.schema.json uses, and these words of its own:
 * `x-word` is the reader's word for a part, `x-said` what stands after "skal være", and `x-entry`
 * what one entry of a collection is called where its place is told; then the entries of an object
 * are looked into one by one, and those of a list by who asks. Without `x-entry` one sentence tells
 * of all that is wrong below.
 */
import { exists } from "../days.mjs"

export const isObject = (value) =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** Say whether a value is one and the same as another, with all that is in it. */
export const isShared = (value, known) => value === known && isObject(value)

const LONGEST_SHOWN = 60 // characters of a foreign key in a message

/** Return a key as a message shows it. */
const shown = (key) => `»${key.length > LONGEST_SHOWN ? `${key.slice(0, LONGEST_SHOWN)}…` : key}«`

/** Return a key of an object, and nothing of what every object has. */
const own = (value, key) => (Object.hasOwn(value, key) ? value[key] : undefined)

/** Lengths count whole characters, as JSON Schema does; most texts are short in any count. */
const lengthOf = (text, most) => (text.length <= most ? text.length : [...text].length)

const TYPES = {
  object: isObject,
  array: Array.isArray,
  string: (value) => typeof value === "string",
}
const FORMATS = {
  date: exists,
  "date-time": (text) => exists(text.slice(0, 10)),
}

const patternOf = remembered((pattern) => new RegExp(pattern))

/** What each keyword asks of a value of its type: true when the value holds. */
const KEYWORDS = {
  type: (value, type) => TYPES[type](value),
  const: (value, only) => value === only,
  enum: (value, values) => values.includes(value),
}
const OF_TEXTS = {
  minLength: (text, least) => text.length >= least,
  maxLength: (text, most) => lengthOf(text, most) <= most,
  pattern: (text, pattern) => patternOf(pattern).test(text),
  format: (text, name) => FORMATS[name](text),
}
const OF_LISTS = { maxItems: (list, most) => list.length <= most }
const OF_OBJECTS = { maxProperties: (object, most) => Object.keys(object).length <= most }

function* asked(value) {
  yield KEYWORDS
  if (typeof value === "string") yield OF_TEXTS
  if (Array.isArray(value)) yield OF_LISTS
  if (isObject(value)) yield OF_OBJECTS
}

/** Return a function that works out its answer to an argument once. */
function remembered(answerTo) {
  const answers = new Map()
  return (given) => {
    if (!answers.has(given)) answers.set(given, answerTo(given))
    return answers.get(given)
  }
}

/** Say whether a value itself holds, whatever is in it. */
const fits = (value, rule) => [...asked(value)].every((keywords) =>
  Object.entries(keywords)
    .every(([name, holds]) => !Object.hasOwn(rule, name) || holds(value, rule[name])))

const ruleOf = ({ properties, additionalProperties }, key) =>
  own(properties ?? {}, key) ?? (isObject(additionalProperties) ? additionalProperties : {})

/** Return what follows references: what stands beside one wins. All are inside the file. */
function resolverOf(whole) {
  const resolved = remembered(({ $ref, ...beside }) => {
    if (!$ref) return beside
    return { ...resolved(whole.$defs[$ref.split("/").at(-1)]), ...beside }
  })
  return resolved
}

/** Return what says whether a value holds in all its depth. */
function checkerOf(resolved) {
  const inside = (value, rule) => {
    if (Array.isArray(value)) return !rule.items || value.every((part) => holds(part, rule.items))
    if (!isObject(value)) return true
    return (rule.required ?? []).every((key) => Object.hasOwn(value, key))
      && Object.entries(value).every(([key, part]) =>
        holds(key, rule.propertyNames ?? {}) && holds(part, ruleOf(rule, key)))
  }
  function holds(value, schema) {
    const rule = resolved(schema)
    return fits(value, rule) && inside(value, rule)
      && (!rule.anyOf || rule.anyOf.some((other) => holds(value, other)))
  }
  return holds
}

/** Return a walker through a schema, given as its whole file: {holds, faults}. */
export function walkerOf(whole) {
  const resolved = resolverOf(whole)
  const holds = checkerOf(resolved)

  /** Yield what is wrong with what an object has under its keys. */
  function* keys(value, rule, place, known) {
    for (const [key, schema] of Object.entries(rule.properties ?? {})) {
      const part = resolved(schema)
      if (Object.hasOwn(value, key)) yield* faults(value[key], part, place, known[key])
      else if (rule.required?.includes(key)) yield `${place}: ${part["x-word"]} mangler.`
    }
    if (!rule["x-entry"] || !isObject(rule.additionalProperties)) return
    for (const [key, part] of Object.entries(value)) {
      if (isShared(part, known[key])) continue
      yield* entry(key, part, rule, `${place}, ${rule["x-entry"]} ${shown(key)}`)
    }
  }
  function* entry(key, part, rule, place) {
    const names = resolved(rule.propertyNames)
    if (!holds(key, names)) yield `${place}: id skal være ${names["x-said"]}.`
    yield* faults(part, resolved(rule.additionalProperties), place)
  }
  /**
   * Yield what is wrong with a value, in Danish sentences that begin with its place. What it shares
   * with a `known` value, in which nothing is wrong, is not looked into.
   */
  function* faults(value, schema, place, known) {
    if (isShared(value, known)) return
    const rule = resolved(schema)
    const isWhole = !rule["x-entry"] && !Object.keys(rule.properties ?? {}).length
    const isRight = isWhole ? holds(value, rule) : fits(value, rule)
    if (!isRight) yield `${place}: ${rule["x-word"]} ${saidOf(rule)}.`
    if (!isWhole && isObject(value)) yield* keys(value, rule, place, known ?? {})
  }
  return { faults, holds }
}

function saidOf(rule) {
  if (rule["x-wrong"]) return rule["x-wrong"]
  if (rule["x-said"]) return `skal være ${rule["x-said"]}`
  const values = rule.enum ?? [rule.const]
  const last = values.length > 1 ? ` eller ${values.at(-1)}` : values[0]
  return `skal være ${values.slice(0, -1).join(", ")}${last}`
}
