/** A form asks before words are lost that nobody keeps; one about a person leaves none. */
import assert from "node:assert/strict"
import { test } from "node:test"

import { mount } from "../../../macros/components/form/widget.mjs"
import { emptyPage, Part } from "../stubs.mjs"

/** A form with one field, open in a window of its own. Return them, and whether leaving asks. */
function opened(about) {
  const page = new EventTarget()
  globalThis.addEventListener = page.addEventListener.bind(page)
  const control = new Part({
    type: "text", value: "", matches: () => false, closest: () => null,
  })
  const field = new Part({
    dataset: { field: "note" },
    matches: () => false,
    querySelectorAll: (part) => (part.includes("[") ? [] : [control]),
  })
  const form = new Part({ dataset: { form: "aftale", about } })
  const others = { "[data-form]": form }
  mount({
    ...emptyPage(),
    querySelector: (part) => (others[part] ??= new Part()),
    querySelectorAll: (part) => (part === "[data-field]" ? [field] : []),
  })
  const isAsked = () => !page.dispatchEvent(new Event("beforeunload", { cancelable: true }))
  return { control, form, isAsked, page, part: (name) => others[`[data-form-${name}]`] }
}

for (const about of ["person", "service"]) {
  test(`a form about a ${about} asks when something is written and nobody keeps it`, () => {
    const { control, isAsked } = opened(about)
    assert.equal(isAsked(), false)
    control.value = "Ord"
    assert.equal(isAsked(), true)
  })
}

test("a form that is kept does not ask", () => {
  const { control, form, isAsked } = opened("service")
  control.value = "Ord"
  form.dataset.kept = ""
  assert.equal(isAsked(), false)
})

test("a page that is left holds no word about a person", () => {
  const { control, page } = opened("person")
  control.value = "Ord"
  page.dispatchEvent(new Event("pagehide"))
  assert.equal(control.value, "")
})

test("a page about a person that is taken back is emptied of what a browser put back", () => {
  const { control, form, page } = opened("person")
  const shown = (persisted) =>
    page.dispatchEvent(Object.assign(new Event("pageshow"), { persisted }))
  Object.assign(form.dataset, { sheet: "a1" })
  control.value = "Ord"
  shown(false)
  assert.deepEqual([control.value, form.dataset.sheet], ["Ord", "a1"])
  shown(true)
  assert.deepEqual([control.value, form.dataset.sheet], ["", undefined])
})

test("a sheet that is kept is the same when it is emptied", () => {
  const { form, part } = opened("service")
  Object.assign(form.dataset, { kept: "", sheet: "plan-1" })
  globalThis.confirm = () => true
  part("clear").dispatchEvent(new Event("click"))
  assert.equal(form.dataset.sheet, "plan-1")
})

test("a page about the service that is left holds what is written", () => {
  const { control, page } = opened("service")
  control.value = "Ord"
  page.dispatchEvent(new Event("pagehide"))
  assert.equal(control.value, "Ord")
})

test("emptying asks, empties, tells, and lets who keeps know", () => {
  const { control, form, part } = opened("service")
  let emptied = 0
  form.addEventListener("emptied", () => emptied++)
  control.value = "Ord"
  globalThis.confirm = () => false
  part("clear").dispatchEvent(new Event("click"))
  assert.deepEqual([control.value, emptied], ["Ord", 0])
  globalThis.confirm = () => true
  part("clear").dispatchEvent(new Event("click"))
  assert.deepEqual([control.value, emptied], ["", 1])
  assert.equal(part("status").textContent, "Skemaet er tomt.")
})
