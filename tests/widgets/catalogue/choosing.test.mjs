/** Two to four efforts stand side by side, and none until two are chosen. */
import assert from "node:assert/strict"
import { test } from "node:test"

import {
  MOST, chosen, chosenLine, named, withOne,
} from "../../../macros/components/catalogue/choosing.mjs"

test("the chosen stand in the order of the list, each once", () => {
  assert.deepEqual(chosen(["a", "b", "c"], ["c", "a", "c"]), ["a", "c"])
})

test("at most four are chosen", () => {
  const ids = ["a", "b", "c", "d", "e", "f"]
  assert.equal(MOST, 4)
  assert.deepEqual(chosen(ids, ids), ["a", "b", "c", "d"])
})

test("what is not in the list cannot be chosen", () => {
  assert.deepEqual(chosen(["a", "b"], ["x", "", "b"]), ["b"])
  assert.deepEqual(chosen(["a", "b"], []), [])
})

test("an address names ids, or none", () => {
  assert.deepEqual(named("a,b"), ["a", "b"])
  for (const none of [null, undefined, "", ","]) assert.deepEqual(named(none), [])
})

test("one more is chosen beside those that are, and never a fifth", () => {
  assert.deepEqual(withOne([], "a"), ["a"])
  assert.deepEqual(withOne(["a", "b"], "c"), ["a", "b", "c"])
  assert.deepEqual(withOne(["a", "b"], "a"), ["a", "b"])
  assert.deepEqual(withOne(["a", "b", "c", "d"], "e"), ["a", "b", "c", "e"])
})

test("the choice is asked for, and told in Danish", () => {
  assert.equal(chosenLine(0), "Vælg to til fire, så står de her.")
  assert.equal(chosenLine(1), "Vælg én til tre mere.")
  for (const count of [2, 3, 4]) assert.equal(chosenLine(count), `Viser ${count} indsatser.`)
})
