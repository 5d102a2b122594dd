/** Words are read in the browser as the index has read them: see tests/search/words.json. */
import assert from "node:assert/strict"
import { test } from "node:test"

import words from "../../search/words.json" with { type: "json" }
import { SMALL, stem, tokens } from "../../../macros/browser/search/analyser.mjs"

for (const { text, tokens: wanted, terms } of words) {
  test(`»${text}« is read as the fixture says`, () => {
    assert.deepEqual(tokens(text), wanted)
    assert.deepEqual(tokens(text).map(stem), terms)
  })
}

test("small words are terms", () => {
  for (const word of ["til", "på", "må", "skal"]) assert.ok(SMALL.has(stem(tokens(word)[0])))
  assert.ok(!SMALL.has("ung"))
})
