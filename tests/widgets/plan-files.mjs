/**
 * Lets test_plan_files.py use the widgets' tables: node plan-files.mjs FOLDER TASK FILE…
 *
 * FOLDER has model.json and plan.json. `fill EMPTY FILLED` fills a plan in; `csv FILE` writes it;
 * `read FILE` prints the answers of a CSV or Excel file, or {error} as the reader is told it.
 */
import { readFileSync, writeFileSync } from "node:fs"

import {
  answersFrom, fillXlsx, fromCsv, planRows, readXlsx, toCsv,
} from "../../macros/browser/tables/tables.mjs"
import { parse } from "./xml-stub.mjs"

const [folder, task, file, filled] = process.argv.slice(2)
const content = (name) => JSON.parse(readFileSync(`${folder}/${name}.json`, "utf8"))
const [model, plan] = [content("model"), content("plan")]
const bytes = () => new Uint8Array(readFileSync(file))

if (task === "fill") writeFileSync(filled, await fillXlsx(bytes(), model, plan, parse))
if (task === "csv") writeFileSync(file, toCsv(model.columns, planRows(model, plan)))
if (task === "read") {
  try {
    const rows = file.endsWith(".csv") ? fromCsv(bytes()) : await readXlsx(bytes(), parse)
    console.log(JSON.stringify(answersFrom(model, rows)))
  } catch ({ message }) {
    console.log(JSON.stringify({ error: message }))
  }
}
