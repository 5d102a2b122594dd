/** Labels act as the buttons that they look like. */
import assert from "node:assert/strict"
import { test } from "node:test"

import { Key, Part } from "../stubs.mjs"
import { header } from "../../../macros/browser/page/header.mjs"
import { asButton } from "../../../macros/browser/page/switches.mjs"

function button() {
  const label = new Part()
  let presses = 0
  asButton(label, "Åbn menuen", () => presses++)
  return { label, presses: () => presses }
}

test("a label says that it is a button, has a name and is in the tab order", () => {
  const { label } = button()
  assert.deepEqual(label.attributes, { role: "button", "aria-label": "Åbn menuen" })
  assert.equal(label.tabIndex, 0)
})

for (const key of ["Enter", " "])
  test(`the key "${key}" presses it once, and the theme does not press it again`, () => {
    const { label, presses } = button()
    const event = new Key(key)
    label.dispatchEvent(event)
    assert.equal(presses(), 1)
    assert.ok(event.stopped && event.defaultPrevented)
  })

test("other keys pass", () => {
  const { label, presses } = button()
  const event = new Key("Tab")
  label.dispatchEvent(event)
  assert.equal(presses(), 0)
  assert.ok(!event.stopped && !event.defaultPrevented)
})

test("of the palette's two choices the one whose label shows is in the tab order", () => {
  const choices = [true, false].map((hidden) => ({ nextElementSibling: { hidden } }))
  header({ querySelectorAll: () => choices, querySelector: () => null, getElementById: () => null })
  assert.deepEqual(choices.map(({ checked }) => checked), [false, true])
})
