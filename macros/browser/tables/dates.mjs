/** This file reads the dates of cells, as people and Excel write them. Pure. */
import { daysBetween, exists, plusDays } from "../days.mjs"

const DAY_NONE = "1899-12-30" // Excel's day 0, with its leap day of 1900 that never was
const NUMBER = /^\d{5,6}(\.\d+)?$/
const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:[T ][\d:.]+Z?)?$/
const DANISH = /^(\d\d?)([-./])(\d\d?)\2(\d{4})(?: [\d:.]+)?$/
// Of bare numbers only these years are dates: others are a year, an amount or a telephone number.
const YEARS_OF_NUMBERS = /^2[01]/

/** Return a date as 2026-12-01 from that, 01-12-2026, 1.12.2026 or Excel's number, or nothing. */
export function dateOf(text) {
  if (NUMBER.test(text)) {
    const date = plusDays(DAY_NONE, Math.floor(text))
    return YEARS_OF_NUMBERS.test(date) ? date : undefined
  }
  const date = partsOf(text)?.map((part) => part.padStart(2, "0")).join("-")
  return date && exists(date) ? date : undefined
}

/** Return [year, month, day] as texts, or nothing. */
function partsOf(text) {
  const danish = DANISH.exec(text)
  if (danish) return [danish[4], danish[3], danish[1]]
  return ISO.exec(text)?.slice(1)
}

/** Return Excel's number of a date; nothing when it would not be read back as that date. */
export function serialOf(date) {
  const number = daysBetween(DAY_NONE, date)
  return dateOf(String(number)) === date ? number : undefined
}
