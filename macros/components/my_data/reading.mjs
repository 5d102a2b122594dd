/** This file reads what a file holds: plans from JSON, or answers from a table. */
import { prepared } from "../../browser/plan/bring-in.mjs"
import { problems, RENEW } from "../../browser/plan/shape.mjs"
import { MOST_BYTES } from "../../browser/tables/bounds.mjs"
import { textIn } from "../../browser/tables/bytes.mjs"
import { isJson } from "../../browser/tables/kinds.mjs"
import { answersIn } from "./answers.mjs"
import { tables } from "./tables.mjs"

const MOST_TOLD = 5
const ANEW = "Hent den ud igen, hvor den kom fra, og prøv med den."
const TOO_LARGE = "Den må højst fylde 5 MB. Slet det, der ikke hører til planen, og prøv igen."
const OUT_OF_REACH = "Den kan ikke læses, hvor den ligger. Flyt den, og prøv igen."

/** Throw what the reader is told: some of the reasons, and what to do. */
function refuse(reasons, ...remedy) {
  throw new Error([...reasons.slice(0, MOST_TOLD), ...remedy].join(" "))
}

/**
 * Return what a file would bring: {plans, notes}, the plans prepared, and what else is to be told.
 *
 * `here` is the store with the plan in use; `model` gives the model of today, which answers in a
 * table need. Throws an Error with a Danish message when the file cannot be brought in. Nothing is
 * changed.
 */
export async function read(file, here, model) {
  if (file.size > MOST_BYTES) refuse([TOO_LARGE])
  const bytes = new Uint8Array(await file.arrayBuffer().catch(() => refuse([OUT_OF_REACH])))
  if (isJson(bytes)) return { plans: plansIn(here.store, textIn(bytes)), notes: [] }
  const items = await model()
  const { answersFrom, readTable } = await tables()
  const found = answersFrom(items, await readTable(bytes))
  if (found.problems.length) refuse(found.problems)
  return answersIn(found, items, here.planInUse(), () => here.store.sketch(here.NEW_NAME, items))
}

function plansIn(store, text) {
  const data = parsed(text)
  const faults = problems(data)
  if (faults.some((fault) => fault.endsWith(RENEW))) refuse(faults)
  if (faults.length) refuse(faults, ANEW)
  const plans = prepared(store, data)
  if (!plans.length) refuse(["Der er ingen planer i den."], ANEW)
  return plans
}

function parsed(text) {
  try {
    return JSON.parse(text)
  } catch {
    return refuse(["Den er beskadiget: det, der står i den, er ikke JSON."], ANEW)
  }
}
