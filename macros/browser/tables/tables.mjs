/** This file has all that makes tables of plans and plans of tables: fetched when asked for. */
export { answersFrom } from "./answers.mjs"
export { toCsv } from "./csv.mjs"
export { fillXlsx } from "./excel-write.mjs"
export { readTable } from "./read.mjs"
export { planRows } from "./rows.mjs"
