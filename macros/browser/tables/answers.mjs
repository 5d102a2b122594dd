/** This file reads the answers that the rows of a table hold. Pure. */
import { alike, ANSWERS, places } from "./columns.mjs"
import { dateOf } from "./dates.mjs"
import { unsafe } from "./safe.mjs"
import { shown } from "./told.mjs"

const MOST_ROWS = 5000
const LONGEST = 5000 // characters of an answer, as in plan.schema.json
const ID = /^[a-z0-9-]+(\/[a-z0-9-]+)?$/

/**
 * Return the answers of a table: {answers, unknown, problems, missing}.
 *
 * `answers` has every item of the model that the table has, with the columns that it has: an
 * emptied cell empties the answer. `unknown` are ids that the model does not have, `missing` the
 * headers of columns that are not there. No answer is given when there are problems.
 */
export function answersFrom(model, rows) {
  const header = Object.fromEntries(model.columns.map(({ key, header: text }) => [key, text]))
  const place = places(model.columns, rows)
  if (!place) {
    const wanted = `»${header.id}« og »${header.status}«`
    return refused([`Filen har ingen række med overskrifterne ${wanted}.`])
  }
  const problems = place.twice.map((key) =>
    `Række ${place.header + 1}: overskriften »${header[key]}« står der to gange.`)
  const { answers, unknown } = readRows(model, rows, place, problems)
  if (problems.length) return refused(problems)
  const missing = ANSWERS.filter((key) => !(key in place.found)).map((key) => header[key])
  return { answers, unknown, problems, missing }
}

const refused = (problems) => ({ answers: {}, unknown: [], problems, missing: [] })

/** Read the rows under the header. What is wrong with them is added to `problems`. */
function readRows(model, rows, { header, found }, problems) {
  const keys = ANSWERS.filter((key) => key in found)
  const isFilled = (row) => ["id", ...keys].some((key) => row[found[key]]?.trim())
  const filled = [...rows.entries()].filter(([index, row]) => index > header && isFilled(row))
  if (filled.length > MOST_ROWS) problems.unshift("Filen har flere end 5.000 rækker.")
  const known = new Set(model.items.map(({ id }) => id))
  const read = reader(model.statuses)
  const seen = new Map()
  const answers = {}
  for (const [index, row] of filled.slice(0, MOST_ROWS)) {
    const id = unsafe(row[found.id] ?? "").trim()
    const wrong = (what) => {
      problems.push(`Række ${index + 1}: ${what}`)
    }
    const fault = faultOf(id, seen)
    if (fault) {
      wrong(fault)
      continue
    }
    seen.set(id, index + 1)
    if (!known.has(id)) continue
    const cells = keys.map((key) => [key, read(key, row[found[key]] ?? "", wrong)])
    answers[id] = Object.fromEntries(cells)
  }
  return { answers, unknown: [...seen.keys()].filter((id) => !known.has(id)) }
}

/** Return what is wrong with the id of a row, or nothing. */
function faultOf(id, seen) {
  if (!id) return "der mangler et id."
  if (!ID.test(id)) return `${shown(id)} er ikke et id fra guiden.`
  return seen.has(id) ? `»${id}« står også i række ${seen.get(id)}.` : undefined
}

/** Return what reads one field's cell, and says what is wrong with it. */
function reader(statuses) {
  const words = Object.values(statuses)
  const known = `${words.slice(0, -1).join(", ")} eller ${words.at(-1)}`
  const status = new Map(Object.entries(statuses).map(([key, word]) => [alike(word), key]))
  const statusOf = (text, wrong) => {
    if (!text) return "not-started"
    return status.get(alike(text)) ?? wrong(`status ${shown(text)} kendes ikke. Brug ${known}.`)
  }
  const deadlineOf = (text, wrong) => {
    if (!text) return ""
    const how = "Skriv den som 2026-12-01 eller 01-12-2026."
    return dateOf(text) ?? wrong(`fristen ${shown(text)} er ikke en dato. ${how}`)
  }
  return (key, cell, wrong) => {
    const text = unsafe(cell).replace(/\r\n?/g, "\n")
    if (text.length > LONGEST) {
      return wrong(`en tekst er længere end 5.000 tegn (${shown(text)}).`)
    }
    if (key === "status") return statusOf(text.trim(), wrong)
    return key === "deadline" ? deadlineOf(text.trim(), wrong) : text
  }
}
