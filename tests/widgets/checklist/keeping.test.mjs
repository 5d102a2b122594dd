/** Each letter is kept when it is written, and told of in the pauses. */
import assert from "node:assert/strict"
import { beforeEach, mock, test } from "node:test"

import { keeping } from "../../../macros/components/checklist/keeping.mjs"

beforeEach(() => {
  mock.timers.reset()
  mock.timers.enable({ apis: ["setTimeout"] })
})

/** A list of rows; `write` is one letter. `results` are what comes of keeping it, one by one. */
function list(...results) {
  const element = new EventTarget()
  const [kept, told] = [[], []]
  const keep = (row, fields) => {
    kept.push([row, fields])
    return results.shift() ?? { saved: true }
  }
  keeping({ element, rowOf: ({ row }) => row }, keep, (...given) => told.push(given))
  const write = (row, name, value, more) => {
    const event = new Event("input")
    Object.defineProperty(event, "target", { value: { row, name, value, ...more } })
    element.dispatchEvent(event)
  }
  return { kept, told, write }
}

test("each letter is kept at once, and told a moment after the last", () => {
  const { kept, told, write } = list()
  write("a", "note", "h")
  mock.timers.tick(399)
  write("a", "note", "he")
  assert.deepEqual(kept, [["a", { note: "h" }], ["a", { note: "he" }]])
  mock.timers.tick(399)
  assert.deepEqual(told, [])
  mock.timers.tick(1)
  assert.deepEqual(told, [["a", { saved: true }]])
  mock.timers.tick(10_000)
  assert.equal(told.length, 1)
})

test("what cannot be kept is told at once", () => {
  const refused = { saved: false, reason: "full" }
  const { told, write } = list({ saved: true }, refused)
  write("a", "note", "h")
  write("a", "note", "he")
  assert.deepEqual(told, [["a", refused]])
})

test("a year on its way to 2026 is not kept", () => {
  const { kept, write } = list()
  const date = { type: "date", validity: { badInput: false } }
  write("a", "deadline", "0026-12-01", date)
  assert.deepEqual(kept, [])
  write("a", "deadline", "2026-12-01", date)
  write("a", "deadline", "", date)
  assert.deepEqual(kept, [["a", { deadline: "2026-12-01" }], ["a", { deadline: "" }]])
})
