/** Of a checklist those items are shown that every choice leaves. */
import assert from "node:assert/strict"
import { test } from "node:test"

import { isShown } from "../../../macros/components/checklist/choice.mjs"

const item = { level: "should", roles: ["leder", "frivillig"], phase: "drift" }
for (const [what, choice, status, toLookAt, shown] of [
  ["no choice", {}, "in-place", false, true],
  ["its role", { role: "leder" }, "not-started", false, true],
  ["another role", { role: "led" }, "not-started", false, false],
  ["its phase", { phase: "drift" }, "not-started", false, true],
  ["another phase", { role: "leder", phase: "start" }, "not-started", false, false],
  ["only what must be done", { show: "must" }, "not-started", true, false],
  ["what is open, and it is begun", { show: "open" }, "in-progress", false, true],
  ["what is open, and it is in place", { show: "open" }, "in-place", true, false],
  ["what is open, and it is not relevant", { show: "open" }, "not-relevant", true, false],
  ["what is to be looked at, and it is", { show: "look" }, "in-place", true, true],
  ["what is to be looked at, and it is not", { show: "look" }, "not-started", false, false],
])
  test(`with the choice of ${what} an item is ${shown ? "" : "not "}shown`, () => {
    assert.equal(isShown(item, choice, status, toLookAt), shown)
  })

test("an item that must be done is shown among those", () => {
  assert.ok(isShown({ ...item, level: "must" }, { show: "must" }, "in-place", false))
})
