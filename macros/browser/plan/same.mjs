/** This file says whether two values hold the same. Pure. */
import { isObject } from "./schema.mjs"

const byKey = ([one], [other]) => (one < other ? -1 : 1)

const sorted = (value) => JSON.stringify(value, (key, part) =>
  (isObject(part) ? Object.fromEntries(Object.entries(part).sort(byKey)) : part))

/** Say whether two JSON values hold the same, whatever the order of their keys. */
export const same = (one, other) => sorted(one) === sorted(other)
