/** This file holds what a file has against a plan: what it would change, and how. Pure. */
import { withTables } from "./edits.mjs"
import { leavesOf, nameOf, withLeaves } from "./leaves.mjs"

// What the guide notes of an answer, not what somebody has written.
const NOTED = ["changed", "fingerprint"]

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
  const [was, is] = [mine, withTables(theirs)].map(leavesOf)
  return [...new Map([...was, ...is])].flatMap(([name, [path]]) => {
    const [old, own] = [was, is].map((leaves) => leaves.get(name)?.[1])
    const isSame = old === own || (isEmpty(path, old) && isEmpty(path, own))
    return !isWritten(path) || isSame ? [] : [{ path, kind: kindOf(path, old, own) }]
  })
}

/**
 * Return the plan that is here with what a file adds and changes, as `changesOf` says; and emptied
 * where the file is empty, when that `isWished`. It is the same one when nothing is taken.
 */
export function mergedPlan(mine, theirs, changes, isWished) {
  const here = leavesOf(mine)
  const emptied = changes.filter(({ kind }) => kind === "emptied")
  const taken = changes.filter(({ kind }) => kind !== "emptied").map(({ path }) => path)
  const names = new Set(taken.map(nameOf))
  const parts = new Set(taken.map(([part, id]) => nameOf([part, id])))
  const isTaken = (path, name) => {
    // With what is taken comes what is noted of it; and what this guide knows nothing of.
    const isPart = isWritten(path) ? names.has(name) : parts.has(nameOf(path.slice(0, 2)))
    return isPart || (!here.has(name) && !isWritten(path))
  }
  const theirLeaves = [...leavesOf(withTables(theirs))]
    .filter(([name, [path, text]]) => isTaken(path, name) && here.get(name)?.[1] !== text)
    .map(([, leaf]) => leaf)
  const leaves = isWished ? [...theirLeaves, ...emptied.map(({ path }) => [path])] : theirLeaves
  return leaves.length ? withLeaves(mine, leaves) : mine
}
