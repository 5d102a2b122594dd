/** This file says which values a plan may hold: what holds for each, and how that is said. Pure. */
import { exists } from "../days.mjs"

export const isObject = (value) =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const matches = (pattern) => (value) => typeof value === "string" && pattern.test(value)

/** Lengths count whole characters, as JSON Schema does; most texts are short in any count. */
const upTo = (most, least = 0) => (value) =>
  typeof value === "string" && value.length >= least
    && (value.length <= most || (value.length <= 2 * most && [...value].length <= most))

/** So many names at most, each with a value that holds. */
export const isHolding = (most, holds) => (value) =>
  isObject(value) && Object.keys(value).length <= most
    && Object.entries(value).every(([name, part]) => isId(name) && holds(part))

const hasIdLength = upTo(200)
export const isId = (value) => hasIdLength(value) && /^[a-z0-9-]+(\/[a-z0-9-]+)?$/.test(value)

// The year 0 is none. What a reader can mean is narrower, and is asked where a day is written.
const isDate = (value) => typeof value === "string" && exists(value) && !value.startsWith("0000")
const TIME = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3])(:[0-5][0-9]){2}(\.[0-9]{1,9})?Z$/
const isTime = (value) => matches(TIME)(value) && isDate(value.slice(0, 10))

const isText = upTo(5000)
const isRow = isHolding(50, isText)
const isRows = (value) =>
  Array.isArray(value) && value.length <= 100 && value.every((part) => isText(part) || isRow(part))

/** How long a plan's name may be, in characters. */
export const LONGEST_NAME = 100

// Each kind of value: what holds for it, and how that is said after "skal være".
const kind = (holds, said) => ({ holds, said })
export const ID = kind(isId, "små bogstaver, tal og bindestreger, højst 200 tegn")
export const NAME = kind(upTo(LONGEST_NAME, 1), "tekst på 1–100 tegn")
export const TEXT = kind(isText, "tekst på højst 5.000 tegn")
export const DATE = kind(isDate, "en dato som 2026-12-01")
export const TIMESTAMP = kind(isTime, "et tidspunkt som 2026-12-01T09:30:00Z")
export const FINGERPRINT = kind(matches(/^[0-9a-f]{8}$/), "8 tegn af 0–9 og a–f")
export const VERSION = kind(matches(/^[0-9]{1,6}(\.[0-9]{1,6}){2}$/), "tal som 1.2.0")
export const FIELDS = kind(
  isHolding(200, (value) => isText(value) || isRows(value)),
  "felter med tekst, valgte svar eller rækker",
)

/** So many entries at most: `said` says what of. */
export const collection = (most, said) =>
  kind((value) => isObject(value) && Object.keys(value).length <= most, said)
export const list = (most, said) =>
  kind((value) => Array.isArray(value) && value.length <= most, said)
export const oneOf = (values) => kind(
  (value) => values.includes(value),
  `${values.slice(0, -1).join(", ")} eller ${values.at(-1)}`,
)
