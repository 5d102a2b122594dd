/** This file has the shelf that one guide's entries lie on, and remembers what it has read. */
import { entriesIn, isOpen, writeAll } from "./entries.mjs"

/** What the keys of every guide begin with. What follows says which guide: see `namespaceOf`. */
export const NAMESPACE = "sammen-paa-sporet/2 "

/** Return what the keys of the guide at an address begin with: each of a host has its own. */
export const namespaceOf = (path) => `${NAMESPACE}${encodeURI(decodeURI(path))} `

/** Return what is remembered of a storage, by keys without the namespace. */
function createMemory(storage, namespace) {
  let entries = new Map()
  let keys // the list of them, until one comes or goes
  let isFresh = false // whether everything that others wrote has been read
  const remember = (key, text) => {
    if (entries.has(key) !== (text !== undefined)) keys = undefined
    if (text === undefined) entries.delete(key)
    else entries.set(key, text)
  }
  return {
    /** Read everything anew. Return whether that could be done. */
    reread() {
      try {
        entries = new Map(entriesIn(storage, namespace)
          .map(([key, text]) => [key.slice(namespace.length), text]))
        keys = undefined
        isFresh = true
      } catch {
        isFresh = false // blocked, perhaps for a while: what was read last is the best there is
      }
      return isFresh
    },
    /** Read anew what another tab has written. */
    heard(key) {
      try {
        remember(key.slice(namespace.length), storage.getItem(key) ?? undefined)
      } catch {
        isFresh = false
      }
    },
    remember,
    isFresh: () => isFresh,
    all: () => [...entries],
    /** Return all keys: the same list for as long as none comes or goes. */
    keys: () => (keys ??= [...entries.keys()]),
    get: (key) => entries.get(key),
  }
}

/**
 * Return the shelf that a guide's entries lie on. Nothing it does throws.
 *
 * `heard` is to be called for what another tab writes, and `reread` when that may have been missed.
 */
export function createShelf(storage, namespace) {
  const { remember, all, ...memory } = createMemory(storage, namespace)
  memory.reread()
  return {
    ...memory,
    entries: (beginning) => all().filter(([key]) => key.startsWith(beginning)),
    /**
     * Write entries, [key, text] each, all of them or none. A key without a text is removed.
     *
     * Return why it could not be done, "full" or "blocked", or undefined.
     */
    write(changes) {
      const refused = writeAll(storage, changes.map(([key, text]) => [namespace + key, text]))
      if (!refused) for (const entry of changes) remember(...entry)
      return refused
    },
    isOpen: () => isOpen(storage),
    /** Return how many bytes of room are used. The browser counts two for each UTF-16 unit. */
    size: () => all()
      .reduce((sum, [key, text]) => sum + 2 * (namespace.length + key.length + text.length), 0),
  }
}
