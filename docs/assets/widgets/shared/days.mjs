/**
 * Counts in days and months of the calendar. Pure.
 *
 * A day is a text as 2026-12-01. It has no hour and no zone, so summer time cannot move it.
 */

const DAY = 86_400_000
const FORMAT = /^\d{4}-\d\d-\d\d$/
const timeOf = (day) => Date.parse(`${day}T00:00:00Z`)
const dayOf = (time) => new Date(time).toISOString().slice(0, 10)

/** Say whether a text is a day that exists, from the year 1900 to 2199. */
export const isDay = (text) => FORMAT.test(text) && !Number.isNaN(timeOf(text)) && dayOf(timeOf(text)) === text && text >= "1900" && text < "2200"

export const plusDays = (day, count) => dayOf(timeOf(day) + count * DAY)

/** Return the same day so many months later; the month's last day where that day does not exist. */
export function plusMonths(day, count) {
  const [year, month, date] = day.split("-").map(Number)
  const last = new Date(Date.UTC(year, month - 1 + count + 1, 0)).getUTCDate()
  return dayOf(Date.UTC(year, month - 1 + count, Math.min(date, last)))
}

/** Return the last day of a limit: `count` of `unit` (calendar-day, day, week, month) after a day. */
export function latest(day, count, unit) {
  if (unit === "month") return plusMonths(day, count)
  const days = { "calendar-day": 1, day: 1, week: 7 }[unit]
  if (!days) throw new TypeError(`Unknown unit: ${unit}`)
  return plusDays(day, count * days)
}

/** Word a day: "mandag den 1. december 2026". */
export const worded = (day) =>
  new Date(timeOf(day)).toLocaleDateString("da-DK", { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" })
