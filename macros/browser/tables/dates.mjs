/** This file reads and writes the dates of cells, as people and spreadsheets do. Pure. */
import { daysBetween, isDay, plusDays } from "../days.mjs"

const DAY_NONE = "1899-12-30" // Excel's day 0, with its leap day of 1900 that never was
const NUMBER = /^\d{5,6}([.,]\d+)?$/
const TIME = String.raw`(?:(?:T| kl\. | )[\d:.]+Z?)?`
const ISO = new RegExp(String.raw`^(\d{4})-(\d\d)-(\d\d)${TIME}$`)
const DANISH = new RegExp(String.raw`^(\d\d?)([-./])(\d\d?)\2(\d{4})${TIME}$`)
const WORDED = new RegExp(String.raw`^(\d\d?)\.? ?([a-z]{3,9})\.? (\d{4})${TIME}$`, "i")
const MONTHS = [
  "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober",
  "november", "december",
]
// Of bare numbers only these years are dates: others are a year, an amount or a telephone number.
const YEARS_OF_NUMBERS = /^2[01]/

/** Say whether a text is a number that a spreadsheet can have counted days with. */
export const isBareNumber = (text) => NUMBER.test(text)

/**
 * Return the dates, as 2026-12-01, that a text can mean: one, none, or two when the month may stand
 * first.
 */
export function datesIn(text) {
  if (isBareNumber(text)) {
    const date = plusDays(DAY_NONE, parseInt(text, 10))
    return YEARS_OF_NUMBERS.test(date) ? [date] : []
  }
  const dates = partsIn(text.replace(/\s+/g, " ")).map((parts) =>
    parts.map((part) => String(part).padStart(2, "0")).join("-"))
  return [...new Set(dates)].filter(isDay)
}

/** Return the [year, month, day] that a text can mean. */
function partsIn(text) {
  const iso = ISO.exec(text)
  if (iso) return [iso.slice(1)]
  const worded = WORDED.exec(text)
  if (worded) {
    const [, day, word, year] = worded
    const isMonth = (month) => [month, month.slice(0, 3)].includes(word.toLowerCase())
    return [[year, MONTHS.findIndex(isMonth) + 1, day]]
  }
  const [, first, sign, second, year] = DANISH.exec(text) ?? []
  if (!year) return []
  // Only in a date with slashes does the month stand first, in America.
  const isUnsure = sign === "/" && Number(first) <= MONTHS.length
  return [[year, second, first], ...(isUnsure ? [[year, first, second]] : [])]
}

/** Return Excel's number of a date; nothing when it would not be read back as that date. */
export function serialOf(date) {
  const number = daysBetween(DAY_NONE, date)
  return datesIn(String(number))[0] === date ? number : undefined
}
