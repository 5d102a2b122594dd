/**
 * This file moves what an older guide kept to where this one keeps it.
 *
 * Until version 1.3 a plan was one text, under one name for all guides of a host. The first guide
 * that comes by takes it. It goes from its old place when it is whole in the new one; where there
 * is no room for both, it is put back when it does not fit there.
 */
import { withTables } from "./edits.mjs"
import { entriesIn } from "./entries.mjs"
import { leafEntries } from "./kept.mjs"
import { isPlan } from "./shape.mjs"

const OLD = "sammen-paa-sporet/1/"
const PLANS = `${OLD}plan/`
const CHOSEN = `${OLD}chosen`

function parsed(text) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Return where an old entry goes, as entries of the new shelf; none when it is no plan's. */
function leading(key, text, isTaken) {
  if (key === CHOSEN) return [["chosen", text]]
  if (!key.startsWith(PLANS)) return []
  const id = key.slice(PLANS.length)
  const plan = parsed(text)
  if (!isPlan(plan) || plan.id !== id || isTaken(id)) return [[`unread/${key}`, text]]
  return leafEntries(id, undefined, withTables(plan))
}

/** Write an entry's new ones; where there is room for one of the two alone, in its place. */
function move(storage, shelf, [key, text], there) {
  if (!shelf.write(there)) {
    storage.removeItem(key)
    return
  }
  storage.removeItem(key)
  if (shelf.write(there)) storage.setItem(key, text)
}

/** Move what is there. What does not fit stays where it is, and is tried again by the next page. */
export function moveOld(storage, shelf, isTaken) {
  try {
    for (const entry of entriesIn(storage, OLD)) {
      const there = leading(...entry, isTaken)
      if (there.length) move(storage, shelf, entry, there)
    }
  } catch {
    // Blocked: the store says so when something is to be kept.
  }
}

/** Return the plans that are still in their old place, [key, text]. */
export function notMoved(storage) {
  try {
    return entriesIn(storage, PLANS)
  } catch {
    return []
  }
}
