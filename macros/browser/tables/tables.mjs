/** This file has all that makes tables of plans and plans of tables: fetched when asked for. */
export { answersFrom } from "./answers.mjs"
export { fromCsv, toCsv } from "./csv.mjs"
export { readXlsx } from "./excel-read.mjs"
export { fillXlsx } from "./excel-write.mjs"
export { planRows } from "./rows.mjs"
