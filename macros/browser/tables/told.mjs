/** This file has what a reader is told of a file, as opposed to what a broken file throws. */

const MOST_SHOWN = 40 // characters of a cell
const MOST_LOOKED_AT = 400 // of them, for what can be shown

/** Something that the reader is told. */
class RefusedError extends Error {}

export const refuse = (message) => {
  throw new RefusedError(message)
}

/** Do something with a file. Rejects with what the reader is told; `broken` is said of all else. */
export async function told(broken, act) {
  try {
    return await act()
  } catch (error) {
    throw new Error(error instanceof RefusedError ? error.message : broken, { cause: error })
  }
}

/** Return some of what stood in a cell, so that it can be found; never what could be markup. */
export function shown(text) {
  const plain = text.slice(0, MOST_LOOKED_AT).replace(/[<>&\p{C}\s]+/gu, " ").trim()
  return `»${plain.length > MOST_SHOWN ? `${plain.slice(0, MOST_SHOWN)}…` : plain}«`
}
