/** An address inside folds opens them, and what a reader has opened is known on paper. */
import assert from "node:assert/strict"
import { test } from "node:test"

import "../stubs.mjs"
import { folds } from "../../../macros/browser/page/folds.mjs"

/** Start on a page whose address points at a target; return where its events are told. */
function started(target) {
  const page = new EventTarget()
  globalThis.addEventListener = page.addEventListener.bind(page)
  folds({ querySelector: () => target })
  return page
}

test("every closed fold around what an address points at is opened, and it is landed on", () => {
  const parts = [{ open: false }, { open: true }, { open: false }]
  let landed = false
  started({
    closest: () => parts.find(({ open }) => !open) ?? null,
    scrollIntoView: () => { landed = true },
  })
  assert.deepEqual(parts.map(({ open }) => open), [true, true, true])
  assert.ok(landed)
})

test("an address outside of every closed fold moves nothing", () => {
  started({ closest: () => null, scrollIntoView: () => assert.fail("it was moved") })
  started(null)
})

for (const isPaper of [false, true]) {
  test(`what is opened ${isPaper ? "for the paper is not" : "by a reader is"} noted`, () => {
    globalThis.matchMedia = () => ({ matches: isPaper })
    const noted = []
    const target = { open: true, toggleAttribute: (...given) => noted.push(given) }
    const event = new Event("toggle")
    Object.defineProperty(event, "target", { value: target })
    started(null).dispatchEvent(event)
    assert.deepEqual(noted, isPaper ? [] : [["data-opened", true]])
  })
}
