/** This file says which efforts stand side by side, and how a table is turned. Pure. */

/** So many efforts have room beside each other. */
export const MOST = 4

/** Return a table turned on its side. Rows are lists of cells; each becomes a column. */
export const turned = (headers, rows) =>
  headers.map((header, index) => [header, ...rows.map((row) => row[index])])

/** Return the chosen ids that exist, at most four, in the order of the table. */
export const chosen = (ids, wanted) => ids.filter((id) => wanted.includes(id)).slice(0, MOST)

/** Return what is said about how many are chosen. */
export function chosenLine(count) {
  if (count >= 2) return `Viser ${count} indsatser ved siden af hinanden.`
  return `Vælg ${count ? "én eller flere til" : "to til fire"}. Indtil da vises alle.`
}
