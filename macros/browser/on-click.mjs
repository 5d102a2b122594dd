/** This file words what went wrong where something is fetched only when a reader asks for it. */

/** Return what takes a failed fetch of a module, and throws what the reader is told instead. */
export const outOfReach = (what) => (cause) => {
  throw new Error(`${what} kunne ikke hentes. Prøv igen, når der er forbindelse.`, { cause })
}
