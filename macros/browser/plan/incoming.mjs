/** This file holds what a file has against a plan: what it would change, and how. Pure. */
import { differences, together, withLeaves } from "./leaves.mjs"
import { withTables } from "./edits.mjs"

// What the guide notes of an answer, not what somebody has written.
const NOTED = ["changed", "fingerprint"]

const leavesOf = (plan) => [...differences(undefined, plan)]
const nameOf = (path) => JSON.stringify(path)

/** An answer that says no more than no answer does. */
const isEmpty = (path, text) => text === undefined || text === '""'
  || (text === '"not-started"' && path[0] === "items" && path[2] === "status")

const isWritten = (path) => path[0] === "name"
  || (path[0] === "items" && path.length > 2 && !NOTED.includes(path[2]))
  || (path[0] === "forms" && path.length > 3)

function kindOf(path, was, is) {
  if (isEmpty(path, was)) return "added"
  return isEmpty(path, is) ? "emptied" : "changed"
}

/**
 * Return what a plan from a file would change in the plan that is here, each {path, kind}: `added`
 * where nothing was written, `changed`, or `emptied`. What both have alike is not among them.
 */
export function changesOf(mine, theirs) {
  const [was, is] = [mine, withTables(theirs)].map((plan) =>
    new Map(leavesOf(plan).map(([path, text]) => [nameOf(path), { path, text }])))
  const names = new Set([...was.keys(), ...is.keys()])
  return [...names].map((name) => {
    const { path } = was.get(name) ?? is.get(name)
    return { path, was: was.get(name)?.text, is: is.get(name)?.text }
  })
    .filter(({ path, was: old, is: own }) =>
      isWritten(path) && old !== own && !(isEmpty(path, old) && isEmpty(path, own)))
    .map(({ path, was: old, is: own }) => ({ path, kind: kindOf(path, old, own) }))
}

/**
 * Return the plan that is here with what a file adds and changes; and emptied where the file is
 * empty, when that `isWished`.
 */
export function mergedPlan(mine, theirs, isWished) {
  const leaves = new Map(leavesOf(mine).map((leaf) => [nameOf(leaf[0]), leaf]))
  const changes = changesOf(mine, theirs)
  const [emptied, taken] = [true, false].map((isWanted) => changes
    .filter(({ kind }) => (kind === "emptied") === isWanted)
    .map(({ path }) => path))
  const named = new Set(taken.map(nameOf))
  const parts = new Set(taken.map(([part, id]) => nameOf([part, id])))
  for (const leaf of leavesOf(withTables(theirs))) {
    const [path] = leaf
    // With what is taken comes what is noted of it; and what this guide knows nothing of.
    const isTaken = isWritten(path) ? named.has(nameOf(path)) : parts.has(nameOf(path.slice(0, 2)))
    if (isTaken || (!leaves.has(nameOf(path)) && !isWritten(path))) leaves.set(nameOf(path), leaf)
  }
  if (isWished) for (const path of emptied) leaves.delete(nameOf(path))
  return together(leaves.values())
}

/** Return a plan as it was before a merge, but for what was written since. */
export function undone(now, before, after) {
  const [here, then] = [now, after].map((plan) =>
    new Map(leavesOf(plan).map(([path, text]) => [nameOf(path), text])))
  const isUntouched = ([path]) => here.get(nameOf(path)) === then.get(nameOf(path))
  return withLeaves(now, [...differences(after, before)].filter(isUntouched))
}
