/** Lets test_calendar.py write a calendar: node calendar-file.mjs EVENTS.json FILE.ics TIME */
import { readFileSync, writeFileSync } from "node:fs"

import { calendar } from "../../macros/browser/calendar.mjs"

const [events, file, time] = process.argv.slice(2)
writeFileSync(file, calendar(JSON.parse(readFileSync(events, "utf8")), new Date(time)))
