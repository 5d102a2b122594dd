/** The explanation of a word opens while a mouse rests on it, and only then. */
import assert from "node:assert/strict"
import { test } from "node:test"

import "../stubs.mjs"
import { terms } from "../../../macros/browser/page/terms.mjs"

/** Return a part of the page that is, or is inside of, what these selectors say. */
const part = (...selectors) => {
  const own = { getAttribute: () => "ord-x" }
  return { ...own, closest: (asked) => (selectors.includes(asked) ? own : null) }
}

function page(context) {
  context.mock.timers.enable({ apis: ["setTimeout"] })
  globalThis.HTMLElement = class { showPopover() {} }
  const note = { isOpen: false }
  note.showPopover = () => (note.isOpen = true)
  note.hidePopover = () => (note.isOpen = false)
  const root = Object.assign(new EventTarget(), {
    querySelector: () => (note.isOpen ? note : null),
    getElementById: (id) => (id === "ord-x" ? note : null),
  })
  terms(root)
  const over = (target, pointerType = "mouse") => {
    const event = Object.assign(new Event("pointerover"), { pointerType })
    Object.defineProperty(event, "target", { value: target })
    root.dispatchEvent(event)
  }
  return { note, over, root, wait: () => context.mock.timers.tick(1000) }
}

const TERM = part("[popovertarget]")
const NOTE = part("[popover]")
const ELSEWHERE = part()

test("a mouse that rests opens it, and one that leaves closes it", (context) => {
  const { note, over, wait } = page(context)
  over(TERM)
  assert.ok(!note.isOpen, "not at once")
  wait()
  assert.ok(note.isOpen)
  over(ELSEWHERE)
  assert.ok(note.isOpen, "not at once")
  wait()
  assert.ok(!note.isOpen)
})

test("a mouse that moves from the word to the explanation keeps it open", (context) => {
  const { note, over, wait } = page(context)
  over(TERM)
  wait()
  over(ELSEWHERE)
  over(NOTE)
  wait()
  assert.ok(note.isOpen)
})

test("a mouse that comes back to the word finds it open", (context) => {
  const { note, over, wait } = page(context)
  over(TERM)
  wait()
  over(ELSEWHERE)
  over(TERM)
  wait()
  assert.ok(note.isOpen)
})

test("a finger does not open it: the tap does", (context) => {
  const { note, over, wait } = page(context)
  over(TERM, "touch")
  wait()
  assert.ok(!note.isOpen)
})

test("a click decides at once", (context) => {
  const { note, over, root, wait } = page(context)
  over(TERM)
  root.dispatchEvent(new Event("click"))
  wait()
  assert.ok(!note.isOpen, "what the click does is the browser's part")
})
