/** The plan is told part by part, in the order of the model. */
import assert from "node:assert/strict"
import { test } from "node:test"

import "../stubs.mjs"

const { grouped } = await import("../../../macros/components/plan_overview/widget.mjs")

test("items stand under their part, in the order in which the parts come first", () => {
  const items = [["b", 1], ["a", 2], ["b", 3]].map(([group_title, id]) => ({ group_title, id }))
  const groups = [...grouped(items)].map(([title, own]) => [title, own.map(({ id }) => id)])
  assert.deepEqual(groups, [["b", [1, 3]], ["a", [2]]])
  assert.equal(grouped([]).size, 0)
})
