/** A plan as CSV and as Excel, out and in. Only Excel needs what packs and unpacks, so only Excel fetches it. */
export { decoded, fromCsv, safe, toCsv, unsafe } from "./csv.mjs"
export { answersFrom, planRows } from "./plan-rows.mjs"

export const fillXlsx = async (...given) => (await import("./xlsx.mjs")).fillXlsx(...given)
export const readXlsx = async (...given) => (await import("./xlsx.mjs")).readXlsx(...given)
