/** This file reads the cell of a field, as people and spreadsheets fill it in. Pure. */
import { dated } from "../days.mjs"
import { LONGEST } from "./bounds.mjs"
import { alike } from "./columns.mjs"
import { datesIn, isBareNumber } from "./dates.mjs"
import { unsafe } from "./safe.mjs"
import { shown } from "./told.mjs"

const MOST = LONGEST.toLocaleString("da-DK")

/**
 * Return what reads a field's cell: its value, "" when there is nothing in it, and nothing when it
 * cannot be read; then it tells what is wrong.
 *
 * `isBareDate`: whether a bare number in a deadline counts days as usual.
 */
export function reader(statuses, isBareDate) {
  const words = Object.values(statuses)
  const known = `${words.slice(0, -1).join(", ")} eller ${words.at(-1)}`
  const status = new Map(Object.entries(statuses).map(([key, word]) => [alike(word), key]))
  const statusOf = (text, wrong) =>
    status.get(alike(text)) ?? wrong(`${shown(text)} kendes ikke. Brug ${known}.`)
  return (key, cell, wrong) => {
    const text = unsafe(cell).replace(/\r\n?/g, "\n")
    if (text.length > LONGEST) {
      return wrong(`teksten er længere end ${MOST} tegn (${shown(text)}). Gør den kortere.`)
    }
    const bare = text.trim()
    if (!bare) return ""
    if (key === "status") return statusOf(bare, wrong)
    return key === "deadline" ? deadlineOf(bare, isBareDate, wrong) : text
  }
}

function deadlineOf(text, isBareDate, wrong) {
  const dates = isBareDate || !isBareNumber(text) ? datesIn(text) : []
  if (dates.length === 1) return dates[0]
  if (!dates.length) {
    return wrong(`${shown(text)} er ikke en dato. Skriv den som 2026-12-01 eller 01-12-2026.`)
  }
  const [one, other] = dates
  return wrong(`${shown(text)} kan være ${dated(one)} eller ${dated(other)}. `
    + `Skriv den som ${one} eller ${other}.`)
}
