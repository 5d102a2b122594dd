/** The plan is told part by part, in the order of the model. */
import assert from "node:assert/strict"
import { test } from "node:test"

import "../stubs.mjs"

const { grouped } = await import("../../../macros/components/plan_overview/widget.mjs")

test("items stand under the part that they belong to, in the order in which the parts come first", () => {
  const items = [["b", 1], ["a", 2], ["b", 3]].map(([group_title, id]) => ({ group_title, id }))
  assert.deepEqual([...grouped(items)].map(([title, own]) => [title, own.map(({ id }) => id)]), [["b", [1, 3]], ["a", [2]]])
  assert.equal(grouped([]).size, 0)
})
