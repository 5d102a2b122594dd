/** A calendar file has the form that calendars ask for; test_calendar.py reads it with one. */
import assert from "node:assert/strict"
import { test } from "node:test"

import { calendar } from "../../macros/browser/calendar.mjs"

const NOW = new Date("2026-11-22T09:30:15.400Z")
const written = (...events) => {
  let made = 0
  return calendar(events, { now: NOW, uid: () => `uid-${++made}` })
}
const lines = (...events) => written(...events).replace(/\r\n /g, "").split("\r\n")
const an = (event) => ({ title: "Opfølgning", date: "2026-12-01", ...event })

test("every line ends as the standard says, also the last", () => {
  const event = an({ text: "Linje et\nlinje to\r\nlinje tre" })
  const text = written(event)
  assert.equal(text.replaceAll("\r\n", "").match(/[\r\n]/), null)
  assert.ok(text.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"))
  assert.ok(text.endsWith("END:VCALENDAR\r\n"))
  assert.ok(lines(event).includes("DESCRIPTION:Linje et\\nlinje to\\nlinje tre"))
})

test("a time is Copenhagen's and takes an hour, a day is the whole day", () => {
  const start = "DTSTART;TZID=Europe/Copenhagen:20261201T093000"
  const timed = lines(an({ time: "09:30" }))
  assert.ok(timed.includes(start))
  assert.ok(timed.includes("DURATION:PT1H"))
  assert.ok(lines(an({ time: "09:30:45" })).includes(start))
  const whole = lines(an({ date: "2026-12-31", time: "" }))
  assert.ok(whole.includes("DTSTART;VALUE=DATE:20261231"))
  assert.ok(whole.includes("DTEND;VALUE=DATE:20270101"))
  assert.ok(whole.includes("DTSTAMP:20261122T093015Z"))
})

test("signs of the format are escaped, and signs that cannot be read are left out", () => {
  const found = lines(an({ title: "Æ, ø; å \\ »x«:", place: "Ørby\u0000, sal 2\u0007" }))
  assert.ok(found.includes("SUMMARY:Æ\\, ø\\; å \\\\ »x«:"))
  assert.ok(found.includes("LOCATION:Ørby\\, sal 2"))
})

test("a text cannot become a line of its own", () => {
  const found = lines(an({ title: "x\r\nEND:VCALENDAR\nBEGIN:VEVENT\rATTACH:y" }))
  const suspected = found.filter((line) => line === "END:VCALENDAR" || line.startsWith("ATTACH"))
  assert.deepEqual(suspected, ["END:VCALENDAR"])
})

for (const letter of ["x", "æ", "€", "🙂"])
  test(`a long line of ${letter} is folded within its octets and never inside a letter`, () => {
    const title = letter.repeat(400)
    const text = written(an({ title }))
    for (const line of text.split("\r\n")) assert.ok(new TextEncoder().encode(line).length <= 75)
    assert.ok(!text.includes("\ufffd"))
    assert.ok(lines(an({ title })).includes(`SUMMARY:${title}`))
  })

test("what is not known is not written, and each event has a name of its own", () => {
  const found = lines(an({ place: "", text: undefined }), an({ time: "10:00" }))
  assert.ok(!found.some((line) => /^(LOCATION|DESCRIPTION)/.test(line)))
  assert.deepEqual(found.filter((line) => line.startsWith("UID:")), ["UID:uid-1", "UID:uid-2"])
  assert.equal(found.filter((line) => line === "BEGIN:VTIMEZONE").length, 1)
})
