/** This file reads the answers that the rows of a table hold. Pure. */
import { MOST_ROWS } from "./bounds.mjs"
import { ANSWERS, places } from "./columns.mjs"
import { reader } from "./fields.mjs"
import { unsafe } from "./safe.mjs"
import { shown } from "./told.mjs"

const OURS = "Hent handlingsplanen ud her på siden, og udfyld den."

const ID = /^[a-z0-9-]+(\/[a-z0-9-]+)?$/

/**
 * Return the answers of a table: {answers, empties, faults, unknown, missing, problems}.
 *
 * `answers` has what is written in the table: item → field → value. `empties` has the fields whose
 * cell is there with nothing in it: [{id, fields}]. `faults` are the cells that cannot be read and
 * the rows that are no item's, both left out: [{row, id, column, said}], where `column` is the
 * header and `said` a sentence with the row, the value and the remedy. `unknown` are ids that the
 * model does not have, `missing` the headers of columns that are not there. `problems` are reasons
 * not to read the table at all; then all else is empty.
 */
export function answersFrom(model, rows) {
  const header = Object.fromEntries(model.columns.map(({ key, header: text }) => [key, text]))
  const place = places(model.columns, rows)
  if (!place) {
    const wanted = `»${header.id}« og »${header.status}«`
    return refused([`Filen har ingen række med overskrifterne ${wanted}. ${OURS}`])
  }
  const problems = place.twice.map((key) =>
    `Række ${place.header + 1}: overskriften »${header[key]}« står der to gange. `
    + "Slet den ene kolonne, og prøv igen.")
  const filled = filledRows(rows, place)
  if (filled.length > MOST_ROWS) {
    problems.unshift(`Filen har flere end ${MOST_ROWS.toLocaleString("da-DK")} rækker. `
      + "Slet dem, der ikke hører til planen, og prøv igen.")
  }
  if (problems.length) return refused(problems)
  const missing = ANSWERS.filter((key) => !(key in place.found)).map((key) => header[key])
  const isBareDate = !rows.isFrom1904
  return { ...readRows(model, filled, place.found, header, isBareDate), missing, problems }
}

const refused = (problems) =>
  ({ answers: {}, empties: [], faults: [], unknown: [], missing: [], problems })

/** Return [index, row] of the rows under the header that hold something of the plan's. */
function filledRows(rows, { header, found }) {
  const columns = ["id", ...ANSWERS].filter((key) => key in found).map((key) => found[key])
  return [...rows.entries()].filter(([index, row]) =>
    index > header && columns.some((column) => row[column]?.trim()))
}

function readRows(model, rows, found, header, isBareDate) {
  const keys = ANSWERS.filter((key) => key in found)
  const known = new Set(model.items.map(({ id }) => id))
  const read = reader(model.statuses, isBareDate)
  const seen = new Map()
  const [answers, empties, faults] = [{}, [], []]
  for (const [index, row] of rows) {
    const id = unsafe(row[found.id] ?? "").trim()
    const wrong = (key, what) => {
      const said = `Række ${index + 1}, »${header[key]}«: ${what}`
      faults.push({ row: index + 1, id: ID.test(id) ? id : "", column: header[key], said })
    }
    const fault = faultOf(id, seen)
    if (fault) wrong("id", fault)
    else seen.set(id, index + 1)
    if (fault || !known.has(id)) continue
    const cells = keys.map((key) =>
      [key, read(key, row[found[key]] ?? "", (what) => wrong(key, what))])
    const written = cells.filter(([, value]) => value)
    const fields = cells.filter(([, value]) => value === "").map(([key]) => key)
    if (written.length) answers[id] = Object.fromEntries(written)
    if (fields.length) empties.push({ id, fields })
  }
  return { answers, empties, faults, unknown: [...seen.keys()].filter((id) => !known.has(id)) }
}

/** Return what is wrong with the id of a row, or nothing. */
function faultOf(id, seen) {
  if (!id) return "der mangler et id. Kopiér det fra guidens egen fil."
  if (!ID.test(id)) return `${shown(id)} er ikke et id fra guiden. Kopiér det fra guidens egen fil.`
  if (!seen.has(id)) return undefined
  return `»${id}« står også i række ${seen.get(id)}, som er den, der gælder. Slet den ene.`
}
