/** This file makes the rows of a form that have a date into a calendar file. */

const DATE = /^\d{4}-\d\d-\d\d$/

/** Return the rows that have a date as appointments. `columns`: title, date, time, place. */
export const appointments = (rows, { title, date, time, place }) =>
  rows.filter((row) => DATE.test(row[date]))
    .map((row) => ({ title, date: row[date], time: row[time], place: row[place] }))

/** Hand out the appointments of a form's values. Return what is said about it. */
export async function handOut({ dataset }, values) {
  const events = appointments(values[dataset.calendarRows], {
    title: dataset.calendar,
    date: dataset.calendarDate,
    time: dataset.calendarTime,
    place: dataset.calendarPlace,
  })
  if (!events.length) return "Skriv først en dato i en række."
  const { giveCalendar } = await import("../../browser/calendar.mjs")
  await giveCalendar(dataset.form, events)
  const count = events.length === 1 ? "én aftale" : `${events.length} aftaler`
  return `Kalenderfilen har ${count}. En aftale med klokkeslæt er sat til en time.`
}
