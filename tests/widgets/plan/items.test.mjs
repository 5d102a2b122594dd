/** The items are fetched once, and again when they could not be had. */
import assert from "node:assert/strict"
import { test } from "node:test"

import { model } from "../../../macros/browser/plan/items.mjs"

test("a failed fetch is tried again, and one that went well is kept", async (context) => {
  const answers = [() => Promise.reject(new TypeError("offline")), async () => new Response("[1]")]
  const { mock } = context.mock.method(globalThis, "fetch", () => answers.shift()())
  await assert.rejects(model())
  assert.deepEqual(await model(), [1])
  assert.equal(await model(), await model())
  assert.equal(mock.callCount(), 2)
})
