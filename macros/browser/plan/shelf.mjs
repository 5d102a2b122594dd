/** This file reads and writes the browser's storage, which may be full, blocked or not there. */

/** What the keys of every guide begin with. What follows says which guide: see `namespaceOf`. */
export const NAMESPACE = "sammen-paa-sporet/2 "

/** Return what the keys of the guide at an address begin with: others at its host have their own. */
export const namespaceOf = (path) => `${NAMESPACE}${encodeURI(decodeURI(path))} `

/** Return the entries whose keys begin with a text, [key, text]. Throws where nothing can be read. */
export const entriesIn = (storage, beginning) =>
  Array.from({ length: storage.length }, (_, index) => storage.key(index))
    .filter((key) => key?.startsWith(beginning))
    .map((key) => [key, storage.getItem(key) ?? ""])

/**
 * Return the shelf that a guide's entries lie on. Nothing it does throws.
 *
 * It remembers what it has read: `heard` is to be called for what another tab writes, and `reread`
 * when that may have been missed. It says whether it could.
 */
export function createShelf(storage, namespace) {
  let entries = new Map()
  let isFresh = false // whether everything that others wrote has been read

  const reread = () => {
    try {
      entries = new Map(entriesIn(storage, namespace)
        .map(([key, text]) => [key.slice(namespace.length), text]))
      isFresh = true
    } catch {
      isFresh = false // blocked, perhaps for a while: what was read last is the best there is
    }
    return isFresh
  }
  const put = (key, text) => {
    if (text === undefined) storage.removeItem(namespace + key)
    else storage.setItem(namespace + key, text)
  }
  const remember = (key, text) => {
    if (text === undefined) entries.delete(key)
    else entries.set(key, text)
  }

  /**
   * Write entries, [key, text] each, all of them or none. A key without a text is removed.
   *
   * Return why it could not be done, "full" or "blocked", or undefined.
   */
  const write = (changes) => {
    // What cannot be read is not written either: there would be no way back.
    const before = readAll(changes.map(([key]) => key))
    if (!before) return "blocked"
    try {
      for (const entry of changes) put(...entry)
    } catch (error) {
      for (const entry of before) undone(...entry)
      return error?.name === "SecurityError" ? "blocked" : "full"
    }
    for (const entry of changes) remember(...entry)
    return undefined
  }
  const readAll = (keys) => {
    try {
      return keys.map((key) => [key, storage.getItem(namespace + key) ?? undefined])
    } catch {
      return undefined
    }
  }
  const undone = (key, text) => {
    try {
      put(key, text)
    } catch {
      // Blocked in between: what is left is a leaf more or less, never a word less.
    }
  }

  /** Read anew what another tab has written. */
  const heard = (key) => {
    if (!key.startsWith(namespace)) return
    try {
      remember(key.slice(namespace.length), storage.getItem(key) ?? undefined)
    } catch {
      isFresh = false
    }
  }

  reread()
  return {
    write, heard, reread,
    isFresh: () => isFresh,
    get: (key) => entries.get(key),
    entries: (beginning) => [...entries].filter(([key]) => key.startsWith(beginning)),
    /** Say whether the storage can be read now. */
    isOpen: () => {
      try {
        storage.getItem(namespace)
        return true
      } catch {
        return false
      }
    },
    /** Return how many bytes of room are used. The browser counts two for each UTF-16 unit. */
    size: () => [...entries]
      .reduce((sum, [key, text]) => sum + 2 * (namespace.length + key.length + text.length), 0),
  }
}
