/**
 * This file counts days and months of the calendar. Pure.
 *
 * A day is a text as 2026-12-01: it has no hour and no zone, so summer time cannot move it.
 */

const DAY = 86_400_000 // milliseconds
const FORMAT = /^\d{4}-\d\d-\d\d$/
const FIRST_YEAR = 1900
const LAST_YEAR = 2199

/** Return the milliseconds of a day's beginning in UTC; NaN when it is none. */
export const timeOf = (day) => Date.parse(`${day}T00:00:00Z`)

/** Return the day in which a time in milliseconds lies, in UTC. */
export const dayOf = (time) => new Date(time).toISOString().slice(0, 10)

/** Say whether a text names a day that exists, in whatever year: 30 February has only the form. */
export const exists = (text) =>
  FORMAT.test(text) && !Number.isNaN(timeOf(text)) && dayOf(timeOf(text)) === text

const isYear = (year) => Number(year) >= FIRST_YEAR && Number(year) <= LAST_YEAR

/** Say whether a text is a day that a reader can mean: one that exists, from 1900 to 2199. */
export const isDay = (text) => exists(text) && isYear(text.slice(0, 4))

/**
 * Say what is wrong with a day as it is written; nothing when it is a day, or nothing at all.
 *
 * `isHalf` is true of a field that has a part of a day, which a browser gives no text of.
 */
export function dayProblem(text, isHalf = false) {
  if (isDay(text) || (text === "" && !isHalf)) return ""
  if (isHalf) return "Datoen er ikke skrevet færdig. Skriv både dag, måned og år."
  const [, year] = /^0*(\d+)-\d\d-\d\d$/.exec(text) ?? []
  if (year === undefined || isYear(year)) return "Den dag findes ikke. Ret dag, måned eller år."
  return year.length === 4
    ? `År ${year}? Skriv et år fra ${FIRST_YEAR} til ${LAST_YEAR}.`
    : `År ${year}? Skriv årstallet med fire cifre, for eksempel 2026.`
}

/** Return the day that it is where the reader is, at a time in milliseconds. */
export function today(time = Date.now()) {
  const here = new Date(time)
  return dayOf(Date.UTC(here.getFullYear(), here.getMonth(), here.getDate()))
}

/** Return the day so many days later. */
export const plusDays = (day, count) => dayOf(timeOf(day) + count * DAY)

/** Return how many days lie from one day to another. */
export const daysBetween = (from, to) => (timeOf(to) - timeOf(from)) / DAY

/** Return the same day so many months later; the month's last day where that day does not exist. */
export function plusMonths(day, count) {
  const [year, month, date] = day.split("-").map(Number)
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate()
  return dayOf(Date.UTC(year, month - 1 + count, Math.min(date, last)))
}

const LENGTHS = { "calendar-day": 1, day: 1, week: 7 }

/** Return a limit's last day: `count` of `unit` (calendar-day, day, week, month) after a day. */
export function latest(day, count, unit) {
  if (unit === "month") return plusMonths(day, count)
  if (!(unit in LENGTHS)) throw new TypeError(`Unknown unit: ${unit}`)
  return plusDays(day, count * LENGTHS[unit])
}

const WORDS = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }
// Made once: a table has thousands of days. What a page has no use for, the bundler leaves out.
const DATED = /* @__PURE__ */ new Intl.DateTimeFormat("da-DK", WORDS)
const WORDED = /* @__PURE__ */ new Intl.DateTimeFormat("da-DK", { weekday: "long", ...WORDS })

/** Word a day: "1. december 2026". A text that is no day stays as it is. */
export const dated = (text) => (exists(text) ? DATED.format(timeOf(text)) : text)

/** Word a day with its weekday: "tirsdag den 1. december 2026". */
export const worded = (day) => WORDED.format(timeOf(day))
