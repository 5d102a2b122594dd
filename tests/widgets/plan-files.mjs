/**
 * Lets test_plan_files.py use the widgets' tables: node plan-files.mjs FOLDER TASK FILE…
 *
 * FOLDER has model.json and plan.json. `fill EMPTY FILLED` fills a plan in; `csv FILE` writes it;
 * `read FILE` prints the answers of any file, or {error} as the reader is told it.
 */
import { readFileSync, writeFileSync } from "node:fs"

import {
  answersFrom, fillXlsx, planRows, readTable, toCsv,
} from "../../macros/browser/tables/tables.mjs"

const [folder, task, file, filled] = process.argv.slice(2)
const content = (name) => JSON.parse(readFileSync(`${folder}/${name}.json`, "utf8"))
const [model, plan] = [content("model"), content("plan")]
const bytes = () => new Uint8Array(readFileSync(file))

if (task === "fill") writeFileSync(filled, await fillXlsx(bytes(), model, plan))
if (task === "csv") writeFileSync(file, toCsv(model.columns, planRows(model, plan)))
if (task === "read") {
  try {
    console.log(JSON.stringify(answersFrom(model, await readTable(bytes()))))
  } catch ({ message }) {
    console.log(JSON.stringify({ error: message }))
  }
}
