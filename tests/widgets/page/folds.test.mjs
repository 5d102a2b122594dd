/** An address inside folds opens them, and what a reader has opened is known on paper. */
import assert from "node:assert/strict"
import { test } from "node:test"

import "../stubs.mjs"
import { folds } from "../../../macros/browser/page/folds.mjs"

/** Return folds inside each other, the innermost first. */
function nested(...open) {
  const parts = open.map((isOpen) => ({ open: isOpen }))
  const closestFrom = (at) => () => parts.slice(at).find((part) => !part.open) ?? null
  parts.forEach((part, at) => { part.parentElement = { closest: closestFrom(at + 1) } })
  return { parts, closest: closestFrom(0) }
}

function pageWith(target) {
  const page = new EventTarget()
  page.querySelector = () => target
  globalThis.addEventListener = page.addEventListener.bind(page)
  folds(page)
  return page
}

test("every closed fold around what an address points at is opened, and it is landed on", () => {
  const { parts, closest } = nested(false, true, false)
  let landed = 0
  pageWith({ closest, scrollIntoView: () => { landed += 1 } })
  assert.deepEqual(parts.map(({ open }) => open), [true, true, true])
  assert.equal(landed, 1)
})

test("an address outside of every closed fold moves nothing", () => {
  const { closest } = nested(true)
  pageWith({ closest, scrollIntoView: () => assert.fail("it was moved") })
  pageWith(null)
})

for (const isPaper of [false, true]) {
  test(`what is opened ${isPaper ? "for the paper is not" : "by a reader is"} noted`, () => {
    globalThis.matchMedia = () => ({ matches: isPaper })
    const noted = []
    const target = { open: true, toggleAttribute: (...given) => noted.push(given) }
    const event = new Event("toggle")
    Object.defineProperty(event, "target", { value: target })
    pageWith(null).dispatchEvent(event)
    assert.deepEqual(noted, isPaper ? [] : [["data-opened", true]])
  })
}
