/** The explanation of a word opens while a mouse rests on it, and only then. */
import assert from "node:assert/strict"
import { test } from "node:test"

import { Part } from "../stubs.mjs"
import { terms } from "../../../macros/browser/page/terms.mjs"

const pointer = (type, pointerType) => Object.assign(new Event(type), { pointerType })

function page(context) {
  context.mock.timers.enable({ apis: ["setTimeout"] })
  globalThis.HTMLElement = class { showPopover() {} }
  const note = new Part({ isOpen: false, matches: () => note.isOpen })
  note.showPopover = () => (note.isOpen = true)
  note.hidePopover = () => (note.isOpen = false)
  const term = new Part({ attributes: { popovertarget: "ord-x" } })
  terms({ querySelectorAll: () => [term], getElementById: (id) => (id === "ord-x" ? note : null) })
  return { note, term, wait: () => context.mock.timers.tick(1000) }
}

test("a mouse that rests opens it, and one that leaves closes it", (context) => {
  const { note, term, wait } = page(context)
  term.dispatchEvent(pointer("pointerenter", "mouse"))
  assert.ok(!note.isOpen, "not at once")
  wait()
  assert.ok(note.isOpen)
  term.dispatchEvent(pointer("pointerleave", "mouse"))
  wait()
  assert.ok(!note.isOpen)
})

test("a mouse that moves from the word to the explanation keeps it open", (context) => {
  const { note, term, wait } = page(context)
  term.dispatchEvent(pointer("pointerenter", "mouse"))
  wait()
  term.dispatchEvent(pointer("pointerleave", "mouse"))
  note.dispatchEvent(pointer("pointerenter", "mouse"))
  wait()
  assert.ok(note.isOpen)
})

test("a finger does not open it: the tap does", (context) => {
  const { note, term, wait } = page(context)
  term.dispatchEvent(pointer("pointerenter", "touch"))
  wait()
  assert.ok(!note.isOpen)
})

test("a click decides at once", (context) => {
  const { note, term, wait } = page(context)
  term.dispatchEvent(pointer("pointerenter", "mouse"))
  term.dispatchEvent(new Event("click"))
  wait()
  assert.ok(!note.isOpen, "what the click does is the browser's part")
})
