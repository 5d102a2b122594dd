/** What a page promises not to keep is gone when it is left, and when it is taken back. */
import assert from "node:assert/strict"
import { test } from "node:test"

import { forgetting } from "../../../macros/browser/page/forgetting.mjs"

test("it is emptied when the page is left and taken back, and not when it is opened", () => {
  const page = new EventTarget()
  globalThis.addEventListener = page.addEventListener.bind(page)
  let emptied = 0
  forgetting(() => emptied++)
  const shown = (persisted) =>
    page.dispatchEvent(Object.assign(new Event("pageshow"), { persisted }))
  shown(false)
  assert.equal(emptied, 0)
  page.dispatchEvent(new Event("pagehide"))
  assert.equal(emptied, 1)
  shown(true)
  assert.equal(emptied, 2)
})
