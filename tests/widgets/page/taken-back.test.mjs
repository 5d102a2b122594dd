/** A page that is taken back is drawn before anything is written, and after what browsers do. */
import assert from "node:assert/strict"
import { test } from "node:test"

import { whenTakenBack } from "../../../macros/browser/page/taken-back.mjs"

test("it is done at once, and again when the browser is done, but not when a page opens", async () => {
  const page = new EventTarget()
  globalThis.addEventListener = page.addEventListener.bind(page)
  let done = 0
  whenTakenBack(() => done++)
  const shown = async (persisted) => {
    page.dispatchEvent(Object.assign(new Event("pageshow"), { persisted }))
    const atOnce = done
    await new Promise((resolve) => setTimeout(resolve, 5))
    return [atOnce, done]
  }
  assert.deepEqual(await shown(false), [0, 0])
  assert.deepEqual(await shown(true), [1, 2])
})
