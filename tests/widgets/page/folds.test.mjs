/** Paper hides nothing, and the screen is as before when the paper is out. */
import assert from "node:assert/strict"
import { test } from "node:test"

import "../stubs.mjs"
import { folds as prepare } from "../../../macros/browser/page/folds.mjs"

test("closed folds open for the paper and close again; open ones stay", () => {
  const page = new EventTarget()
  globalThis.addEventListener = page.addEventListener.bind(page)
  const folds = [{ open: false }, { open: true }, { open: false }]
  const matches = { details: () => true, "details:not([open])": ({ open }) => !open }
  prepare({ querySelectorAll: (part) => folds.filter(matches[part]) })
  page.dispatchEvent(new Event("beforeprint"))
  assert.deepEqual(folds.map(({ open }) => open), [true, true, true])
  page.dispatchEvent(new Event("afterprint"))
  assert.deepEqual(folds.map(({ open }) => open), [false, true, false])
})
