/** This file makes the rows of a form that have a date into a calendar file. */
import { isDay } from "../../browser/days.mjs"
import { outOfReach } from "../../browser/on-click.mjs"
import { uuid } from "../../browser/uuid.mjs"

/**
 * Return the rows that have a day as appointments.
 *
 * `columns`: title, date, time, place. `ids` name the rows within their form.
 */
export const appointments = (rows, { title, date, time, place }, ids) =>
  rows.map((row, index) => ({
    key: ids[index], title, date: row[date], time: row[time], place: row[place],
  })).filter((event) => isDay(event.date))

/**
 * Return the name of the sheet that is filled in.
 *
 * What is kept has its plan's, and so has the same appointments when it is opened again. What is
 * not kept is about one person after the other, whose appointments must not take each other's
 * place in a calendar: its name is a new one, and is gone with what is written.
 */
function sheetOf({ dataset }) {
  dataset.sheet ||= uuid()
  return dataset.sheet
}

/** Hand out the appointments of a form's values, in rows with ids. Return what is said about it. */
export async function handOut(form, values, ids) {
  const { dataset } = form
  const { calendarRows: field, calendarDate: date } = dataset
  const events = appointments(values[field], {
    title: dataset.calendar,
    date,
    time: dataset.calendarTime,
    place: dataset.calendarPlace,
  }, ids)
  const leftOut = values[field].filter((row) => row[date]).length - events.length
  const without = leftOut ? `${leftOut} med en dato, der ikke findes, er ikke med. ` : ""
  if (!events.length) return `${without}Skriv først en dato i en række.`
  const place = `${sheetOf(form)}/${dataset.form}/${field}`
  const { giveCalendar } = await import("../../browser/calendar.mjs")
    .catch(outOfReach("Det, der skriver kalenderfiler,"))
  giveCalendar(dataset.form, events.map((event) => ({ ...event, key: `${place}/${event.key}` })))
  const count = events.length === 1 ? "én aftale" : `${events.length} aftaler`
  return `Kalenderfilen har ${count}. ${without}En aftale med klokkeslæt er sat til en time.`
}
