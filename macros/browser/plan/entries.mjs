/** This file reads and writes the browser's storage, which may be full, blocked or not there. */

/** Return the entries whose keys begin with a text, [key, text]. A blocked storage throws. */
export const entriesIn = (storage, beginning) =>
  Array.from({ length: storage.length }, (_, index) => storage.key(index))
    .filter((key) => key?.startsWith(beginning))
    .map((key) => [key, storage.getItem(key) ?? ""])

/** Write an entry; without a text it is removed. */
function put(storage, key, text) {
  if (text === undefined) storage.removeItem(key)
  else storage.setItem(key, text)
}

/** Return the texts of keys as entries; nothing where they cannot be read. */
function textsOf(storage, keys) {
  try {
    return keys.map((key) => [key, storage.getItem(key) ?? undefined])
  } catch {
    return undefined
  }
}

/** Put back what was there. */
function putBack(storage, entries) {
  try {
    for (const [key, text] of entries) put(storage, key, text)
  } catch {
    // Blocked in between: what is left is a leaf more or less, never a word less.
  }
}

/**
 * Write entries, [key, text] each, all of them or none.
 *
 * Return why it could not be done, "full" or "blocked", or undefined.
 */
export function writeAll(storage, entries) {
  // What cannot be read is not written either: there would be no way back.
  const before = textsOf(storage, entries.map(([key]) => key))
  if (!before) return "blocked"
  try {
    for (const [key, text] of entries) put(storage, key, text)
  } catch (error) {
    putBack(storage, before)
    return error?.name === "SecurityError" ? "blocked" : "full"
  }
  return undefined
}

/** Say whether a storage can be read now. */
export const isOpen = (storage) => textsOf(storage, [""]) !== undefined
