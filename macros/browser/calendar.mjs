/** This file writes appointments as a calendar file (iCalendar, RFC 5545). */
import { plusDays } from "./days.mjs"
import { give } from "./dom.mjs"

const LONGEST_LINE = 75 // octets, as the standard counts
// A calendar takes an event of a name that it has for a newer one when its sequence is higher, and
// no higher than 2,147,483,647: seconds since this moment are, until 2094, and nothing is stored.
const FIRST_SECOND = Date.UTC(2026, 0, 1) / 1000
const ZONE = "Europe/Copenhagen"
// Summer time in the European Union since 1996.
const ZONE_RULES = [
  "BEGIN:VTIMEZONE", `TZID:${ZONE}`,
  "BEGIN:DAYLIGHT", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "TZNAME:CEST",
  "DTSTART:19960331T020000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT",
  "BEGIN:STANDARD", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "TZNAME:CET",
  "DTSTART:19961027T030000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD",
  "END:VTIMEZONE",
]

const escaped = (text) => text.replace(/[\\;,]/g, "\\$&")
  .replace(/\r\n?|\n/g, "\\n")
  .replace(/[\0-\x08\x0B-\x1F\x7F]/g, "")
const digits = (text) => text.replace(/[-:]/g, "")

/** Break a line where it is too long, never inside a letter. What follows begins with a space. */
function folded(line) {
  const lines = [""]
  let size = 0
  for (const letter of line) {
    const octets = new TextEncoder().encode(letter).length
    if (size + octets > LONGEST_LINE) {
      lines.push(" ")
      size = 1
    }
    lines[lines.length - 1] += letter
    size += octets
  }
  return lines.join("\r\n")
}

/**
 * Return when an appointment is: an hour in Copenhagen from its time, or else the day.
 *
 * The hour is taken; a whole day, as that of a deadline, is free for other things.
 */
const when = ({ date, time }) => (time
  ? [`DTSTART;TZID=${ZONE}:${digits(date)}T${digits(time.slice(0, 5))}00`, "DURATION:PT1H",
    "TRANSP:OPAQUE"]
  : [`DTSTART;VALUE=DATE:${digits(date)}`, `DTEND;VALUE=DATE:${digits(plusDays(date, 1))}`,
    "TRANSP:TRANSPARENT"])

/**
 * Return a calendar file.
 *
 * `events`: key, date (2026-12-01), title, and where known time (09:30), place, text. The key is
 * the event's name in every calendar: what is fetched again with the same one takes the place of
 * what was brought in before, so two appointments never share one. It may be passed on to others,
 * so nothing in it tells of a person, a machine or an address (RFC 7986, 5.3). `now` is the Date
 * of writing.
 */
export function calendar(events, now) {
  const stamp = `${digits(now.toISOString().slice(0, 19))}Z`
  const sequence = Math.max(0, Math.floor(now.getTime() / 1000) - FIRST_SECOND)
  const lines = events.flatMap((event) => [
    "BEGIN:VEVENT",
    `UID:${escaped(event.key)}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${stamp}`,
    ...when(event),
    `SUMMARY:${escaped(event.title)}`,
    ...(event.place ? [`LOCATION:${escaped(event.place)}`] : []),
    ...(event.text ? [`DESCRIPTION:${escaped(event.text)}`] : []),
    "END:VEVENT",
  ])
  const whole = [
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Sammen paa sporet//Guide//DA",
    ...ZONE_RULES, ...lines, "END:VCALENDAR",
  ]
  return `${whole.map(folded).join("\r\n")}\r\n`
}

/** Hand a calendar file to the reader. */
export function giveCalendar(name, events) {
  give(`${name}.ics`, "text/calendar", calendar(events, new Date()))
}
