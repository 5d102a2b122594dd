/** This file writes the values of cells as a person would read them. Pure. */
import { dated, isDay, plusDays } from "../days.mjs"

const SECONDS = 86_400 // of a day
const EXACT = 15 // digits: Excel writes 0.1 as 0.10000000000000001

/** The first days of Excel's two calendars; the first has a day 60 that never was. */
const FROM_1900 = { before: "1899-12-31", after: "1899-12-30" }
const FROM_1904 = { before: "1904-01-01", after: "1904-01-01" }
const DAY_THAT_NEVER_WAS = 60

/** Return a number as it is written in Danish: "5,5". */
export const decimal = (number) => String(Number(number.toPrecision(EXACT))).replace(".", ",")

export const percentage = (part) => `${decimal(part * 100)} %`

export const yesOrNo = (isTrue) => (isTrue ? "Sand" : "Falsk")

/** Return a number as its kind says: a date, a time, both, hours, a percentage or a number. */
export function inWords(number, kind, isFrom1904) {
  if (kind === "percentage") return percentage(number)
  const all = Math.round(number * SECONDS)
  const days = Math.floor(all / SECONDS)
  if (kind === "time" && all >= 0) return clock(all - days * SECONDS)
  if (kind === "hours" && all >= 0) return clock(all)
  if (kind !== "date" && kind !== "both") return decimal(number)
  const { before, after } = isFrom1904 ? FROM_1904 : FROM_1900
  const isReal = Math.abs(days) < 1_000_000 // else there is no such day to ask for
  const date = isReal && plusDays(days < DAY_THAT_NEVER_WAS ? before : after, days)
  if (!date || !isDay(date)) return decimal(number)
  return dated(date) + (kind === "both" ? timeAfter(all - days * SECONDS) : "")
}

const ISO = /^(?:(\d{4}-\d\d-\d\d)(?=T|$))?T?(?:(\d\d):(\d\d)(?::(\d\d))?[\d.]*Z?)?$/

/** Return a date, a time or both from 2026-12-01T09:30:00; other text as it is. */
export function isoInWords(text) {
  const [, date, ...parts] = ISO.exec(text) ?? []
  const [hours, minutes, seconds] = parts.map((part) => Number(part ?? 0))
  const time = (hours * 60 + minutes) * 60 + seconds
  if (date && isDay(date)) return dated(date) + timeAfter(time)
  return !date && parts[0] ? clock(time) : text
}

/** Return the time from PT09H30M00S; other text as it is. */
export function durationInWords(text) {
  const found = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:[.,]\d+)?S)?$/.exec(text)
  if (!found) return text
  const [hours, minutes, seconds] = found.slice(1).map((part) => Number(part ?? 0))
  return clock((hours * 60 + minutes) * 60 + seconds)
}

const timeAfter = (seconds) => (seconds ? ` kl. ${clock(seconds)}` : "")

/** Return seconds as 09:30, or as 09:30:15. */
function clock(seconds) {
  const parts = [seconds / 3600, seconds / 60 % 60, ...(seconds % 60 ? [seconds % 60] : [])]
  return parts.map((part) => String(Math.floor(part)).padStart(2, "0")).join(":")
}
