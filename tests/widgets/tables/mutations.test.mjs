/** Spoiled files give answers, problems or one sentence; never more. */
import assert from "node:assert/strict"
import { test } from "node:test"

import { answersFrom } from "../../../macros/browser/tables/answers.mjs"
import { toCsv } from "../../../macros/browser/tables/csv.mjs"
import { planRows } from "../../../macros/browser/tables/rows.mjs"
import { strToU8, unzipped, zipped } from "../workbook.mjs"
import { FIELDS, fill, model, plan, read } from "./tables.mjs"

const TOLD = /^(Filen|Filens) [^<>]+\.$/

const dice = (seed) => () => {
  seed = (seed + 0x6D2B79F5) | 0
  const once = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  const twice = (once + Math.imul(once ^ (once >>> 7), 61 | once)) ^ once
  return (twice >>> 0) % 2 ** 31 / 2 ** 31
}
const whole = (roll, below) => Math.floor(roll() * below)

const SCRAPS = [
  "\"", ";", "\r\n", "\n", ",", "\t", "\uFEFF", "\0", "'", "=", "<script>", "__proto__",
  "constructor", "Id", "Status", "roller/leder", "I gang", "31-12-2026", "\uD800", "\u2028", "']=",
  "9".repeat(30),
]

function mutatedText(text, roll) {
  for (let times = 1 + whole(roll, 6); times; times -= 1) {
    const ends = [whole(roll, text.length + 1), whole(roll, text.length + 1)]
    const [from, to] = ends.sort((a, b) => a - b)
    const scrap = SCRAPS[whole(roll, SCRAPS.length)]
    const before = text.slice(0, from)
    text = [
      before + scrap + text.slice(from),
      before + scrap + text.slice(from + 1),
      before + text.slice(Math.min(to, from + 40)),
      text.slice(0, to) + text.slice(from),
      text.replaceAll(";", scrap),
    ][whole(roll, roll() < 0.1 ? 5 : 4)]
  }
  return text
}

function mutatedBytes(bytes, roll) {
  const copy = Uint8Array.from(bytes)
  for (let times = 1 + whole(roll, 8); times; times -= 1)
    copy[whole(roll, copy.length)] = whole(roll, 256)
  return roll() < 0.2 ? copy.subarray(0, whole(roll, copy.length)) : copy
}

const ids = new Set(model.items.map(({ id }) => id))

/** Hold an outcome against all that a file may do; say whether it gave answers. */
function harmless({ answers, unknown, problems, faults, empties }) {
  for (const [id, fields] of Object.entries(answers)) {
    assert.ok(ids.has(id))
    for (const [key, value] of Object.entries(fields)) {
      assert.equal(typeof value, "string")
      assert.ok(FIELDS.includes(key) && value && value.length <= 5000)
    }
    if ("status" in fields) assert.ok(fields.status in model.statuses)
    if (fields.deadline) assert.match(fields.deadline, /^\d{4}-\d\d-\d\d$/)
  }
  for (const id of unknown) assert.match(id, /^[a-z0-9-]+(\/[a-z0-9-]+)?$/)
  const said = [...problems, ...faults.map((fault) => fault.said)]
  for (const text of said) assert.doesNotMatch(text, /[<>&\0]/)
  for (const { id, fields } of empties) {
    assert.ok(ids.has(id))
    assert.ok(fields.every((key) => FIELDS.includes(key) && !(key in (answers[id] ?? {}))))
  }
  assert.equal(Object.getPrototypeOf(answers), Object.prototype)
  assert.deepEqual(Object.keys(Object.prototype), [])
  assert.ok(!problems.length || !Object.keys(answers).length)
  return Object.keys(answers).length > 0
}

test("1,000 spoiled CSV texts give answers, problems or one sentence; never more", async () => {
  const text = toCsv(model.columns, planRows(model, plan))
  let good = 0
  for (let seed = 0; seed < 1000; seed += 1) {
    let rows
    try {
      rows = await read(strToU8(mutatedText(text, dice(seed))))
    } catch (error) {
      assert.equal(error.constructor, Error)
      assert.match(error.message, TOLD)
      continue
    }
    good += harmless(answersFrom(model, rows))
  }
  assert.ok(good > 100 && good < 900, `${good} of them gave answers`)
})

test("600 spoiled Excel files, packed or inside, give answers, problems or one sentence; "
  + "never more", async () => {
  const bytes = await fill(plan)
  const files = unzipped(bytes)
  let good = 0
  for (let seed = 0; seed < 600; seed += 1) {
    const roll = dice(seed)
    const name = Object.keys(files)[1 + whole(roll, Object.keys(files).length - 1)]
    // Half are spoiled as the disk would, half as a program would.
    const spoiled = seed % 2
      ? mutatedBytes(bytes, roll)
      : zipped({ ...files, [name]: mutatedBytes(files[name], roll) })
    let rows
    try {
      rows = await read(spoiled)
    } catch (error) {
      assert.equal(error.constructor, Error)
      assert.match(error.message, TOLD)
      continue
    }
    good += harmless(answersFrom(model, rows))
  }
  assert.ok(good > 60 && good < 540, `${good} of them gave answers`)
})
