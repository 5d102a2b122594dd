/** A calendar file has the form that calendars ask for; test_calendar.py reads it with one. */
import assert from "node:assert/strict"
import { test } from "node:test"

import { calendar } from "../../macros/browser/calendar.mjs"

const NOW = new Date("2026-11-22T09:30:15.400Z")
const written = (...events) => calendar(events, NOW)
const lines = (...events) => written(...events).replace(/\r\n /g, "").split("\r\n")
const an = (event) => ({ key: "ark/moeder/1", title: "Opfølgning", date: "2026-12-01", ...event })

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

test("an hour is taken, and a day is free for other things", () => {
  assert.ok(lines(an({ time: "09:30" })).includes("TRANSP:OPAQUE"))
  assert.ok(lines(an({ time: "" })).includes("TRANSP:TRANSPARENT"))
})

test("what is fetched again has the same name and a higher number, whatever was changed", () => {
  const before = written(an({})).split("\r\n")
  const moved = an({ title: "Andet", date: "2027-01-05", time: "10:00" })
  const after = calendar([moved], new Date(+NOW + 1000)).split("\r\n")
  const of = (all, name) => all.find((line) => line.startsWith(name))
  assert.equal(of(before, "UID:"), "UID:ark/moeder/1")
  assert.equal(of(after, "UID:"), "UID:ark/moeder/1")
  const number = (all) => Number(of(all, "SEQUENCE:").slice("SEQUENCE:".length))
  assert.equal(number(after), number(before) + 1)
})

test("the number is one that calendars can hold, also where the clock is wrong", () => {
  for (const [time, number] of [["1999-01-01T00:00:00Z", 0], ["2026-01-01T00:01:00.900Z", 60]])
    assert.ok(calendar([an({})], new Date(time)).includes(`\r\nSEQUENCE:${number}\r\n`), time)
  const far = calendar([an({})], new Date("2093-12-31T00:00:00Z"))
  assert.ok(Number(/\r\nSEQUENCE:(\d+)\r\n/.exec(far)[1]) < 2 ** 31)
})

test("what is not known is not written, and each event has the name that it was given", () => {
  const found = lines(an({ place: "", text: undefined }), an({ key: "ark/2", time: "10:00" }))
  assert.ok(!found.some((line) => /^(LOCATION|DESCRIPTION)/.test(line)))
  const names = found.filter((line) => line.startsWith("UID:"))
  assert.deepEqual(names, ["UID:ark/moeder/1", "UID:ark/2"])
  assert.equal(found.filter((line) => line === "BEGIN:VTIMEZONE").length, 1)
})
