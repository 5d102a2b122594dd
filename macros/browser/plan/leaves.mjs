/**
 * This file takes a plan apart into leaves, which are kept one by one, and puts it together. Pure.
 *
 * Two tabs that write different leaves cannot undo each other's words, whatever they have read.
 * A leaf has a path, a list of keys, and a text, the JSON of its value. A key that is a list of one
 * is the id of a row: a table of rows is a leaf for each cell.
 */
import { byRow, isTable } from "./rows.mjs"
import { isObject } from "./schema.mjs"

/** Return the name of a path, or of a key of one. */
export const nameOf = JSON.stringify

/** Parts that no reader writes in: each is one leaf, which saves room. */
const WHOLE = ["known"]

/** What a reader has written in a field of a form may be a table; a newer guide's list is none. */
const isField = ([part, , values, ...field]) =>
  part === "forms" && values === "values" && field.length === 1

/** Return the parts of a value, as [key, part]; nothing of a leaf. */
function partsOf(value, path) {
  if (typeof value !== "object" || (path.length === 1 && WHOLE.includes(path[0]))) return []
  if (isObject(value)) return Object.entries(value)
  if (!isField(path) || !isTable(value)) return []
  return value.map(({ id, ...cells }) => [[id], cells])
}

/** Return those of the parts of a value that another does not share: an answer changes few. */
const unlike = (parts, other) =>
  (isObject(other) ? parts.filter(([key, part]) => other[key] !== part) : parts)

/** Return the parts of two values, {key, was, is} each. */
function paired(old, own) {
  if (!old.length) return own.map(([key, is]) => ({ key, is }))
  const byName = new Map(old.map(([key, was]) => [nameOf(key), { key, was }]))
  for (const [key, is] of own) byName.set(nameOf(key), { ...byName.get(nameOf(key)), key, is })
  return [...byName.values()]
}

const textOf = (value, parts) =>
  (value === undefined || parts.length ? undefined : JSON.stringify(value))

/**
 * Return the leaves in which two values differ: [path, text], without a text where the leaf goes.
 *
 * What both share, as one object, is not looked into.
 */
export function differences(before, after) {
  const found = []
  const compare = (was, is, path) => {
    if (was === is) return
    const [old, own] = [partsOf(was, path), partsOf(is, path)]
    const text = textOf(is, own)
    if (textOf(was, old) !== text) found.push([path, text])
    for (const part of paired(unlike(old, is), unlike(own, was))) {
      compare(part.was, part.is, [...path, part.key])
    }
  }
  compare(before, after, [])
  return found
}

/** Return the leaves of a value, [path, text], by the names of their paths. */
export const leavesOf = (value) =>
  new Map(differences(undefined, value).map((leaf) => [nameOf(leaf[0]), leaf]))

/** Return an object with each of its values changed. */
export const mapped = (object, change) => Object.fromEntries(
  Object.entries(object).map(([key, value]) => [key, change(value)]),
)

/** Return the value that has these leaves, [path, text]. A text that is no JSON throws. */
export function together(leaves) {
  const root = { parts: new Map() }
  for (const [path, text] of leaves) {
    let node = root
    for (const key of path) {
      const name = nameOf(key)
      if (!node.parts.has(name)) node.parts.set(name, { key, parts: new Map() })
      node = node.parts.get(name)
    }
    node.text = text
  }
  return valueOf(root)
}

/** Return a value with some leaves changed, [path, text]; those without a text go. */
export function withLeaves(value, changes) {
  const leaves = leavesOf(value)
  for (const [path, text] of changes) {
    if (text === undefined) leaves.delete(nameOf(path))
    else leaves.set(nameOf(path), [path, text])
  }
  return together(leaves.values())
}

/**
 * Return a value with what differs between two others, `from` and `to`, but where it is no longer
 * as `from`: there, somebody has written since.
 */
export function rebased(now, from, to) {
  if (now === from) return to
  const [here, then] = [now, from].map(leavesOf)
  const textAt = (leaves, path) => leaves.get(nameOf(path))?.[1]
  const changes = differences(from, to)
    .filter(([path]) => textAt(here, path) === textAt(then, path))
  return withLeaves(now, changes)
}

/** Parts tell more than the leaf that stood there before them, perhaps in another tab. */
function valueOf({ text, parts }) {
  if (!parts.size) return JSON.parse(text)
  const entries = [...parts.values()].map((part) => [part.key, valueOf(part)])
  if (!entries.every(([key]) => Array.isArray(key))) return Object.fromEntries(entries)
  return entries.map(([[id], cells]) => ({ id, ...cells })).sort(byRow)
}
