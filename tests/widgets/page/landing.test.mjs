/** A deep link lands again when the page has grown, except under the hands of its reader. */
import assert from "node:assert/strict"
import { test } from "node:test"

import { landing } from "../../../macros/browser/page/landing.mjs"

/** Open a page at an address. Return what lands, what moves, and how often it was landed on. */
function opened(context, { hash = "#maal", type = "navigate", top = 108, scrolled = 500 } = {}) {
  const view = new EventTarget()
  const landed = []
  const target = {
    getBoundingClientRect: () => ({ top }), scrollIntoView: () => landed.push("maal"),
  }
  const root = {
    location: { hash },
    getElementById: (id) => (id === "mål" || id === "maal" || id === "5%" ? target : null),
  }
  context.mock.method(performance, "getEntriesByType", () => [{ type }])
  Object.assign(globalThis, {
    scrollY: scrolled, innerHeight: 800, addEventListener: view.addEventListener.bind(view),
  })
  return { root, landed, land: landing(root), move: (kind) => view.dispatchEvent(new Event(kind)) }
}

for (const hash of ["#maal", "#m%C3%A5l", "#mål", "#5%"])
  test(`it lands at ${hash}`, (context) => {
    const { land, landed } = opened(context, { hash })
    land()
    assert.equal(landed.length, 1)
  })

for (const kind of ["wheel", "touchmove", "pointerdown", "keydown"])
  test(`it stays after a ${kind}`, (context) => {
    const { land, landed, move } = opened(context)
    move(kind)
    land()
    assert.deepEqual(landed, [])
  })

test("a scroll alone is the browser's", (context) => {
  const { land, landed, move } = opened(context)
  move("scroll")
  land()
  assert.equal(landed.length, 1)
})

test("it stays where a browser that went back or loaded again has put its reader", (context) => {
  for (const type of ["back_forward", "reload"]) {
    const { land, landed } = opened(context, { type })
    land()
    assert.deepEqual(landed, [])
  }
})

test("it stays when its reader had scrolled away before any script ran", (context) => {
  for (const top of [-900, 2000]) {
    const { land, landed } = opened(context, { top })
    land()
    assert.deepEqual(landed, [])
  }
  const { land, landed } = opened(context, { top: 2000, scrolled: 0 })
  land()
  assert.equal(landed.length, 1, "nothing was scrolled: the browser is not there yet")
})

test("it stays when there is nowhere to land, or somewhere else by now", (context) => {
  for (const hash of ["", "#findes-ikke"]) {
    const { land, landed } = opened(context, { hash })
    land()
    assert.deepEqual(landed, [])
  }
  const { root, land, landed } = opened(context)
  root.location.hash = "#andet"
  land()
  assert.deepEqual(landed, [])
})
