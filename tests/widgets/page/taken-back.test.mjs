/** A page that is taken back is drawn at once, and nothing that a browser resets then is empty. */
import assert from "node:assert/strict"
import { test } from "node:test"

import { whenTakenBack } from "../../../macros/browser/page/taken-back.mjs"

test("what is drawn outlives a reset, and half a date is left as it is", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] })
  const input = (value, badInput = false) => ({
    value, checked: false, defaultValue: "", defaultChecked: false, validity: { badInput },
  })
  const page = new EventTarget()
  const inputs = [input(""), input("")]
  globalThis.addEventListener = page.addEventListener.bind(page)
  globalThis.document = { querySelectorAll: () => inputs }
  let drawn = 0
  whenTakenBack(() => {
    drawn++
    inputs[0].value = "Lone"
  })
  const shown = (persisted) =>
    page.dispatchEvent(Object.assign(new Event("pageshow"), { persisted }))
  shown(false)
  assert.equal(drawn, 0)
  shown(true)
  assert.equal(drawn, 1)
  assert.deepEqual(inputs.map(({ defaultValue }) => defaultValue), ["Lone", ""])
  const [, date] = inputs
  Object.defineProperty(date, "value", { set: () => assert.fail("half a date is emptied") })
  date.validity.badInput = true
  t.mock.timers.tick(1000)
  assert.deepEqual(inputs.map(({ defaultValue }) => defaultValue), ["", ""])
  assert.equal(inputs[0].value, "Lone")
})
