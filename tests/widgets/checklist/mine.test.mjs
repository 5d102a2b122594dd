/** What is told of a list of one's own is what is seen of it. */
import assert from "node:assert/strict"
import { test } from "node:test"

import { countLine } from "../../../macros/components/checklist/mine.mjs"

test("what is left out is told with all that there is", () => {
  assert.equal(countLine({ shown: 40, total: 40 }), "40 punkter.")
  assert.equal(countLine({ shown: 0, total: 40 }), "0 af 40 punkter.")
  assert.equal(countLine({ shown: 1, total: 1 }), "1 punkt.")
  assert.equal(countLine({ shown: 0, total: 1 }), "0 af 1 punkt.")
})
