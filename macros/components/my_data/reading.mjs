/** This file reads what a file holds: plans from JSON, or answers from a table. */
import { prepared } from "../../browser/plan/bring-in.mjs"
import { NEW_NAME, planInUse, store } from "../../browser/plan/here.mjs"
import { problems } from "../../browser/plan/shape.mjs"
import { MOST_BYTES } from "../../browser/tables/bounds.mjs"
import { isJson } from "../../browser/tables/kinds.mjs"
import { answersIn } from "./answers.mjs"

const MOST_TOLD = 5

function refuse(reasons) {
  throw new Error(reasons.slice(0, MOST_TOLD).join(" "))
}

/**
 * Return what a file would bring: {plans, notes}, the plans prepared, and what else is to be told.
 *
 * `model` gives the model of today, which answers in a table need. Throws an Error with a Danish
 * message when the file cannot be brought in. Nothing is changed.
 */
export async function read(file, model) {
  if (file.size > MOST_BYTES) refuse(["Den er for stor (over 5 MB)."])
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (isJson(bytes)) return { plans: plansIn(await file.text()), notes: [] }
  const items = await model()
  const tables = await import("../../browser/tables/tables.mjs")
  const found = tables.answersFrom(items, await tables.readTable(bytes))
  if (found.problems.length) refuse(found.problems)
  return answersIn(found, items, planInUse(), () => store.sketch(NEW_NAME, items))
}

function plansIn(text) {
  const data = parsed(text)
  const faults = problems(data)
  if (faults.length) refuse(faults)
  const plans = prepared(store, data)
  if (!plans.length) refuse(["Der er ingen planer i den."])
  return plans
}

function parsed(text) {
  try {
    return JSON.parse(text)
  } catch {
    return refuse(["Den er ikke en JSON-fil."])
  }
}
