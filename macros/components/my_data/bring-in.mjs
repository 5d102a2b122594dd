/** This file brings in what a file holds: plans from JSON, or answers from a table. */
import { imported } from "../../browser/plan/bring-in.mjs"
import { store } from "../../browser/plan/here.mjs"
import { problems } from "../../browser/plan/shape.mjs"
import { takeIn } from "./answers.mjs"
import { outcome } from "./told.mjs"

const MOST_BYTES = 5_000_000
const MOST_TOLD = 5

function refuse(reasons) {
  throw new Error(reasons.slice(0, MOST_TOLD).join(" "))
}

/**
 * Bring in a file, and say what it changed. `wish` is what to do with a plan that is here already:
 * both, mine or theirs. Throws an Error with a Danish message when nothing could be changed.
 */
export async function bringIn(file, items, wish) {
  if (file.size > MOST_BYTES) refuse(["Den er for stor (over 5 MB)."])
  const [, kind] = /\.(csv|xlsx)$/i.exec(file.name) ?? []
  if (!kind) return plansFrom(await file.text(), wish)
  const bytes = new Uint8Array(await file.arrayBuffer())
  return takeIn(items, await answersFrom(bytes, kind.toLowerCase(), items))
}

function plansFrom(text, wish) {
  const data = parsed(text)
  const faults = problems(data)
  if (faults.length) refuse(faults)
  return outcome(imported(store, data, () => wish))
}

function parsed(text) {
  try {
    return JSON.parse(text)
  } catch {
    return refuse(["Den er ikke en JSON-fil."])
  }
}

async function answersFrom(bytes, kind, items) {
  const tables = await import("../../browser/tables/tables.mjs")
  const rows = kind === "csv" ? tables.fromCsv(bytes) : await tables.readXlsx(bytes)
  const found = tables.answersFrom(items, rows)
  if (found.problems.length) refuse(found.problems)
  return found
}
