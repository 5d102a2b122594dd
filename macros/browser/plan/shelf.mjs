/** This file reads and writes the browser's storage, which may be full, blocked or not there. */

/** What all keys of the guide begin with. */
export const NAMESPACE = "sammen-paa-sporet/1/"
const PLANS = `${NAMESPACE}plan/`
const CHOSEN = `${NAMESPACE}chosen`

/** Return the guide's own keys with their texts; none from a storage that cannot be read. */
function entriesOf(storage) {
  try {
    return Array.from({ length: storage.length }, (_, index) => storage.key(index))
      .filter((key) => key?.startsWith(NAMESPACE))
      .map((key) => [key, storage.getItem(key) ?? ""])
  } catch {
    return []
  }
}

/**
 * Return the shelf that plans lie on. Nothing it does throws.
 *
 * What writes returns why it could not be done, "full" or "blocked", or undefined.
 */
export function createShelf(storage) {
  const write = (key, text) => {
    try {
      if (text === undefined) storage.removeItem(key)
      else storage.setItem(key, text)
    } catch (error) {
      return storage && error?.name !== "SecurityError" ? "full" : "blocked"
    }
    return undefined
  }
  const read = (key) => {
    try {
      return { text: storage.getItem(key) ?? undefined }
    } catch {
      return { blocked: true }
    }
  }
  return {
    /** Return the text of a plan, {text}, or {blocked}. */
    read: (id) => read(PLANS + id),
    /** Write the text of a plan; undefined removes it. */
    write: (id, text) => write(PLANS + id, text),
    ids: () => entriesOf(storage).map(([key]) => key)
      .filter((key) => key.startsWith(PLANS))
      .map((key) => key.slice(PLANS.length)),
    choice: () => read(CHOSEN).text,
    choose: (id) => write(CHOSEN, id),
    /** Return how many bytes of room are used. The browser counts two for each UTF-16 unit. */
    size: () => entriesOf(storage)
      .reduce((sum, [key, text]) => sum + 2 * (key.length + text.length), 0),
  }
}
