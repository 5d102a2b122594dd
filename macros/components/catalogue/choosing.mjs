/** This file says which efforts stand side by side. Pure. */

/** So many efforts have room beside each other. */
export const MOST = 4

/** So many are needed before anything can be compared. */
export const FEWEST = 2

/** Return the ids that an address names. */
export const named = (text) => (text ?? "").split(",").filter(Boolean)

/** Return the chosen ids that exist, at most four, in the order of the list. */
export const chosen = (ids, wanted) => ids.filter((id) => wanted.includes(id)).slice(0, MOST)

/** Return what is chosen when one more is; where four are, it takes the place of the last. */
export const withOne = (wanted, id) =>
  wanted.includes(id) ? wanted : [...wanted.slice(0, MOST - 1), id]

/** Return what is said about how many are chosen. */
export function chosenLine(count) {
  if (count >= FEWEST) return `Viser ${count} indsatser.`
  return count ? "Vælg én til tre mere." : "Vælg to til fire, så står de her."
}
