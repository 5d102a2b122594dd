/** A plan as the rows of a table, and the answers that a table holds. */
import { unsafe } from "./csv.mjs"

export const ANSWERS = ["status", "reason", "responsible", "deadline", "note"]

const MOST_ROWS = 5000
const MOST_CHARACTERS = 5000
const ID = /^[a-z0-9-]+(\/[a-z0-9-]+)?$/

const DAY = 86_400_000
const DAY_NONE = Date.UTC(1899, 11, 30) // Excel's day 0, with its leap day of 1900 that never was
// A number is taken for a day of these years only: others are a year, an amount or a telephone number.
const [FIRST_DAY, LAST_DAY] = [Date.UTC(2000, 0, 1), Date.UTC(2199, 11, 31)]

/** Return the rows of a plan: one for each item of the model, with the cells that its columns say. */
export const planRows = (model, plan) =>
  model.items.map((item) => {
    const answer = plan.items[item.id] ?? {}
    const cells = { ...item, status: model.statuses[answer.status ?? "not-started"] }
    for (const key of ANSWERS.slice(1)) cells[key] = answer[key]
    return model.columns.map(({ key }) => cells[key] ?? "")
  })

// One form of å, and of what looks like a space.
const same = (text) => text.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase()

/** Return the number of the header row and each column's place in it; nothing when there is no such row. */
export function places(columns, rows) {
  const names = new Map(columns.filter(({ key }) => key === "id" || ANSWERS.includes(key)).map(({ key, header }) => [same(header), key]))
  for (const [header, row] of rows.entries()) {
    const found = {}
    const twice = []
    row.forEach((cell, column) => {
      const key = names.get(same(cell))
      if (key && key in found) twice.push(key)
      else if (key) found[key] = column
    })
    if ("id" in found && Object.keys(found).length > 1) return { header, found, twice }
  }
}

const day = (time) => new Date(time).toISOString().slice(0, 10)

/** Return a date as 2026-12-01 from that, from 01-12-2026, 1.12.2026 or Excel's number; nothing from what is no date. */
export function dateOf(text) {
  if (/^\d{5,6}(\.\d+)?$/.test(text)) {
    const time = DAY_NONE + Math.floor(text) * DAY
    return time >= FIRST_DAY && time <= LAST_DAY ? day(time) : undefined
  }
  const iso = /^(\d{4})-(\d\d)-(\d\d)(?:[T ][\d:.]+Z?)?$/.exec(text)
  const danish = /^(\d\d?)([-./])(\d\d?)\2(\d{4})(?: [\d:.]+)?$/.exec(text)
  if (!iso && !danish) return undefined
  const [year, month, date] = iso ? iso.slice(1) : [danish[4], danish[3].padStart(2, "0"), danish[1].padStart(2, "0")]
  const written = `${year}-${month}-${date}`
  const time = Date.UTC(year, month - 1, date)
  return day(time) === written ? written : undefined // the 31st of a shorter month is another day
}

/** Return Excel's number of a date; nothing when it would not be read back as that date. */
export function serialOf(date) {
  const number = (Date.parse(date) - DAY_NONE) / DAY
  return dateOf(String(number)) === date ? number : undefined
}

// Some of what stood there, so that it can be found; never what could be markup.
const shown = (text) => {
  const plain = text.replace(/[<>&\p{C}\s]+/gu, " ").trim()
  return `»${plain.length > 40 ? `${plain.slice(0, 40)}…` : plain}«`
}

/**
 * Return the answers of a table: {answers, unknown, problems, missing}.
 *
 * `answers` has every item of the model that the table has, with the columns that it has: an emptied cell empties the
 * answer. `unknown` are ids that the model does not have, `missing` the headers of columns that are not there.
 * No answer is given when there are problems.
 */
export function answersFrom(model, rows) {
  const header = Object.fromEntries(model.columns.map((column) => [column.key, column.header]))
  const place = places(model.columns, rows)
  const nothing = { answers: {}, unknown: [], missing: [] }
  if (!place) return { ...nothing, problems: [`Filen har ingen række med overskrifterne »${header.id}« og »${header.status}«.`] }
  const { found, twice } = place
  const problems = twice.map((key) => `Række ${place.header + 1}: overskriften »${header[key]}« står der to gange.`)
  const known = new Set(model.items.map(({ id }) => id))
  const keys = ANSWERS.filter((key) => key in found)
  const read = reader(model)
  const seen = new Map()
  const answers = {}
  const filled = rows.map((row, index) => [row, index + 1]).slice(place.header + 1)
    .filter(([row]) => [found.id, ...keys.map((key) => found[key])].some((column) => row[column]?.trim()))
  if (filled.length > MOST_ROWS) problems.push("Filen har flere end 5.000 rækker.")
  for (const [row, number] of filled.slice(0, MOST_ROWS)) {
    const id = unsafe(row[found.id] ?? "").trim()
    const wrong = (what) => problems.push(`Række ${number}: ${what}`)
    if (!ID.test(id)) wrong(id ? `${shown(id)} er ikke et id fra guiden.` : "der mangler et id.")
    else if (seen.has(id)) wrong(`»${id}« står også i række ${seen.get(id)}.`)
    else {
      seen.set(id, number)
      if (known.has(id)) answers[id] = Object.fromEntries(keys.map((key) => [key, read(key, row[found[key]] ?? "", wrong)]))
    }
  }
  if (problems.length) return { ...nothing, problems }
  return {
    answers,
    unknown: [...seen.keys()].filter((id) => !known.has(id)),
    problems,
    missing: ANSWERS.filter((key) => !(key in found)).map((key) => header[key]),
  }
}

/** Return what reads one field's cell, and says what is wrong with it. */
function reader({ statuses }) {
  const words = Object.values(statuses)
  const status = new Map(Object.entries(statuses).map(([key, word]) => [same(word), key]))
  return (key, cell, wrong) => {
    const text = unsafe(cell).replace(/\r\n?/g, "\n")
    const short = text.trim()
    if (text.length > MOST_CHARACTERS) wrong(`en tekst er længere end 5.000 tegn (${shown(text)}).`)
    else if (key === "status") {
      const value = short ? status.get(same(short)) : "not-started"
      return value ?? wrong(`status ${shown(short)} kendes ikke. Brug ${words.slice(0, -1).join(", ")} eller ${words.at(-1)}.`)
    } else if (key === "deadline") {
      const value = short && dateOf(short)
      return value ?? wrong(`fristen ${shown(short)} er ikke en dato. Skriv den som 2026-12-01 eller 01-12-2026.`)
    }
    return text
  }
}
