/** This file hands out the plan in use as a table. */
import { bytesOf } from "#files"
import { today } from "../../browser/days.mjs"
import { give } from "../../browser/dom.mjs"
import { planInUse } from "../../browser/plan/here.mjs"
import { wholeModel } from "../../browser/plan/items.mjs"
import { tables } from "./tables.mjs"

const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

/** The kinds of table: their type, and how each is made of the whole model and a plan. */
const KINDS = {
  csv: { type: "text/csv", contentOf: csvOf },
  xlsx: { type: WORKBOOK, contentOf: xlsxOf },
}

/** Hand out a table, "csv" or "xlsx"; nothing without a plan. Rejects with a Danish message. */
export async function takeOut(kind) {
  const plan = planInUse()
  if (!plan) return
  const { type, contentOf } = KINDS[kind]
  give(`handlingsplan-${today()}.${kind}`, type, await contentOf(await wholeModel(), plan))
}

async function csvOf(whole, plan) {
  const { planRows, toCsv } = await tables()
  return toCsv(whole.columns, planRows(whole, plan))
}

async function xlsxOf(whole, plan) {
  const { fillXlsx } = await tables()
  return fillXlsx(await bytesOf("handlingsplan.xlsx"), whole, plan)
}
