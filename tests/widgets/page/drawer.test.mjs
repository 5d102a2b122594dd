/** What cannot be seen in the menu cannot be reached. */
import assert from "node:assert/strict"
import { test } from "node:test"

import "../stubs.mjs"
import { drawer, outOfSight } from "../../../macros/browser/page/drawer.mjs"

const level = (checked, nav, ...under) => ({ toggle: { checked }, nav, under })

test("a closed level is out of sight, and what is around it is not", () => {
  assert.deepEqual([...outOfSight([level(false, "pages", "arrow", "other item")])], ["pages"])
})

test("an open level is in sight, and what it lies on is not", () => {
  const found = outOfSight([level(true, "pages", "arrow", "other item")])
  assert.deepEqual([...found], ["arrow", "other item"])
})

test("a closed level beside an open one does not bring back what the open one covers", () => {
  const found = outOfSight([level(true, "a", "b's item"), level(false, "b", "a's item")])
  assert.deepEqual([...found], ["b's item", "b"])
})

test("a page without a menu is left alone", () => {
  assert.equal(drawer({ getElementById: () => null, querySelector: () => null }), undefined)
})
