/** Ids are found by words, and what is found stands open. */
import assert from "node:assert/strict"
import { test } from "node:test"

import { Part } from "../stubs.mjs"
import { foundLine, matching, mount } from "../../../macros/components/where/widget.mjs"

test("every word must be in the row, whatever its case", () => {
  const rows = ["hurtig-hjaelp/aa Første samtale model/a.yaml:98", "term who-5"]
  assert.deepEqual(matching(rows, "SAMTALE yaml:98"), [true, false])
  assert.deepEqual(matching(rows, "samtale who"), [false, false])
  assert.deepEqual(matching(rows, ""), [true, true])
})

test("what is found is told, and so is nothing", () => {
  assert.equal(foundLine(2, 9), "Viser 2 af 9 steder.")
  assert.match(foundLine(0, 9), /^Intet sted passer\./)
})

test("a fold with what is found opens, one without is away, and all close without words", () => {
  const texts = ["role leder", "term leder", "term ung"]
  const rows = texts.map((textContent) => new Part({ textContent }))
  const groups = [rows.slice(0, 1), rows.slice(1)].map((own) =>
    new Part({ open: false, querySelectorAll: () => own }))
  const status = new Part()
  const form = new Part({
    hidden: true, elements: { id: { value: "" } }, querySelector: () => status,
  })
  mount({ querySelector: () => form, querySelectorAll: () => groups })
  assert.equal(form.hidden, false)

  const search = (value) => {
    form.elements.id.value = value
    form.dispatchEvent(new Event("input"))
    return groups.map(({ hidden, open }) => ({ hidden, open }))
  }
  const [away, found] = [{ hidden: true, open: false }, { hidden: false, open: true }]
  assert.deepEqual(search(" ung "), [away, found])
  assert.deepEqual(rows.map((it) => it.hidden), [true, true, false])
  assert.equal(status.textContent, "Viser 1 af 3 steder.")
  const closed = { hidden: false, open: false }
  assert.deepEqual(search(""), [closed, closed])
  assert.equal(status.textContent, "")
})
