/** Lets test_calendar.py write a calendar: node calendar-file.mjs EVENTS.json FILE.ics */
import { readFileSync, writeFileSync } from "node:fs"

import { calendar } from "../../macros/browser/calendar.mjs"

const [events, file] = process.argv.slice(2)
const now = new Date("2026-11-22T09:30:00Z")
const uid = () => crypto.randomUUID()
writeFileSync(file, calendar(JSON.parse(readFileSync(events, "utf8")), { now, uid }))
