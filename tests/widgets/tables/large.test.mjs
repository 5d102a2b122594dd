/** A file that unpacks to much is read or refused in time, and the page has its turns meanwhile. */
import assert from "node:assert/strict"
import { test } from "node:test"

import { answersFrom } from "../../../macros/browser/tables/answers.mjs"
import { sheetOf, workbook, zipped } from "../workbook.mjs"
import { model, read, table } from "./tables.mjs"

const SIZE = 49_000_000
const many = (text) => text.repeat(Math.floor(SIZE / text.length))
const strings = (inside) => workbook({ sheet: sheetOf(""), strings: `<sst>${inside}</sst>` })
const ods = (inside) => zipped({ "content.xml": `<a><table>${inside}</table></a>` })

const LARGE = {
  "empty rows": () => workbook({ sheet: sheetOf(many("<row/>")) }),
  "empty cells": () => workbook({ sheet: sheetOf(`<row>${many('<c r="A1" s="1"/>')}</row>`) }),
  "shared strings": () => strings(many("<si><t>a</t></si>")),
  "one shared string": () => strings(`<si><t>${many("a ")}</t></si>`),
  "entities": () => strings(`<si><t>${many("&#97;")}</t></si>`),
  "comments": () => strings(many("<!---->")),
  "one comment": () => strings(`<!--${many("-")}-->`),
  "spaces": () => workbook({ sheet: sheetOf(many(" ")) }),
  "one tag": () => workbook({ sheet: sheetOf(`<row ${many('a="1" ')}/>`) }),
  "layers": () => workbook({ sheet: sheetOf(many("<a>")) }),
  "empty rows of LibreOffice's": () => ods(many("<table-row/>")),
  "spaces of LibreOffice's": () => ods(
    `<table-row><table-cell><p>${many('<s c="9999"/>')}</p></table-cell></table-row>`),
}

const spent = (since) => {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1000
}

/** Read a file. Return the milliseconds of work that it took: at most between two turns, in all. */
async function work(bytes) {
  const start = process.cpuUsage()
  let [since, longest] = [start, 0]
  const turn = () => {
    longest = Math.max(longest, spent(since))
    since = process.cpuUsage()
  }
  const timer = setInterval(turn)
  await read(bytes).catch(({ message }) => assert.match(message, /^Filen er (for stor|beskadiget)/))
  clearInterval(timer)
  turn()
  return { longest, all: spent(start) }
}

// A machine with nothing else to do takes 50 ms at once and 720 in all. It was 48 seconds at once.
const [MOST_AT_ONCE, MOST_IN_ALL] = [200, 2000]

for (const [name, bytes] of Object.entries(LARGE)) {
  test(`49 MB of ${name} in a small file do not hold up the page`, async () => {
    const file = bytes()
    assert.ok(file.length < 200_000, `${file.length} bytes`)
    const { longest, all } = await work(file)
    if (process.env.SHOW) console.log(name, Math.round(longest), Math.round(all))
    assert.ok(longest < MOST_AT_ONCE, `${longest} ms at once`)
    assert.ok(all < MOST_IN_ALL, `${all} ms in all`)
  })
}

test("a plan of 5,000 rows is read, and each of them has its answer", async () => {
  const ids = Array.from({ length: 5000 }, (_, index) => `gruppe/udsagn-${index}`)
  const rows = table(...ids.map((id) => [id, "I gang", "", "Mette", "2026-12-01", "Note <1> & æ"]))
  const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")
  const cell = (text) => `<c t="inlineStr" s="0"><is><t>${escaped(text)}</t></is></c>`
  const sheet = sheetOf(rows.map((row) => `<row>${row.map(cell).join("")}</row>`).join(""))
  const start = process.cpuUsage()
  const whole = { ...model, items: ids.map((id) => ({ id })) }
  const { answers, faults } = answersFrom(whole, await read(workbook({ sheet })))
  assert.ok(spent(start) < MOST_IN_ALL, `${spent(start)} ms`)
  assert.deepEqual([Object.keys(answers), faults], [ids, []])
  assert.equal(answers[ids[4999]].note, "Note <1> & æ")
})
