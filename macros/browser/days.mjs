/**
 * This file counts days and months of the calendar. Pure.
 *
 * A day is a text as 2026-12-01: it has no hour and no zone, so summer time cannot move it.
 */

const DAY = 86_400_000 // milliseconds
const FORMAT = /^\d{4}-\d\d-\d\d$/
const FIRST_YEAR = "1900"
const AFTER_LAST_YEAR = "2200"

/** Return the milliseconds of a day's beginning in UTC; NaN when it is none. */
export const timeOf = (day) => Date.parse(`${day}T00:00:00Z`)

/** Return the day in which a time in milliseconds lies, in UTC. */
export const dayOf = (time) => new Date(time).toISOString().slice(0, 10)

/** Say whether a text names a day that exists, in whatever year: 30 February has only the form. */
export const exists = (text) =>
  FORMAT.test(text) && !Number.isNaN(timeOf(text)) && dayOf(timeOf(text)) === text

/** Say whether a text is a day that a reader can mean: one that exists, from 1900 to 2199. */
export const isDay = (text) => exists(text) && text >= FIRST_YEAR && text < AFTER_LAST_YEAR

/** Return today's day. */
export const today = () => dayOf(Date.now())

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

const WORDS = { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }

/** Word a day: "mandag den 1. december 2026". */
export const worded = (day) => new Date(timeOf(day)).toLocaleDateString("da-DK", WORDS)
