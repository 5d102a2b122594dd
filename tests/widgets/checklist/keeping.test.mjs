/** What is written is kept a moment after the last letter, what is picked at once. */
import assert from "node:assert/strict"
import { beforeEach, mock, test } from "node:test"

import { keeping } from "../../../macros/components/checklist/keeping.mjs"

const leaving = new EventTarget()
globalThis.addEventListener = leaving.addEventListener.bind(leaving)
beforeEach(() => {
  mock.timers.reset()
  mock.timers.enable({ apis: ["setTimeout"] })
})

/** A list of two rows; `write` is one letter, `pick` what a reader picks. */
function list() {
  const element = new EventTarget()
  const kept = []
  const rowOf = ({ row }) => row
  const flush = keeping({ element, rowOf }, (row, fields) => kept.push([row, fields]))
  const write = (row, name, value) => {
    const event = new Event("input")
    Object.defineProperty(event, "target", { value: { row, name, value } })
    element.dispatchEvent(event)
  }
  return { kept, flush, write, pick: () => element.dispatchEvent(new Event("change")) }
}

test("what is written is kept once, as it stood a moment after the last letter", () => {
  const { kept, write } = list()
  write("a", "note", "h")
  mock.timers.tick(399)
  write("a", "note", "he")
  mock.timers.tick(399)
  assert.deepEqual(kept, [])
  mock.timers.tick(1)
  assert.deepEqual(kept, [["a", { note: "he" }]])
  mock.timers.tick(10_000)
  assert.equal(kept.length, 1)
})

test("fields of a row are kept together, and each row by itself", () => {
  const { kept, write } = list()
  write("a", "note", "x")
  write("b", "status", "in-place")
  write("a", "deadline", "2026-12-01")
  mock.timers.tick(400)
  assert.deepEqual(kept, [
    ["a", { note: "x", deadline: "2026-12-01" }],
    ["b", { status: "in-place" }],
  ])
})

test("what is picked is kept at once", () => {
  const { kept, write, pick } = list()
  write("a", "status", "in-place")
  pick()
  assert.deepEqual(kept, [["a", { status: "in-place" }]])
  mock.timers.tick(400)
  assert.equal(kept.length, 1)
})

test("what waits is kept when the page is left, and when it is asked for", () => {
  const { kept, write, flush } = list()
  write("a", "note", "x")
  leaving.dispatchEvent(new Event("pagehide"))
  assert.deepEqual(kept, [["a", { note: "x" }]])
  write("a", "note", "y")
  flush()
  assert.deepEqual(kept.at(-1), ["a", { note: "y" }])
  flush()
  assert.equal(kept.length, 2)
})
