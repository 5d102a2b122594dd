/** Words are marked whole, and the words of a wrong address are those that a reader would know. */
import assert from "node:assert/strict"
import { test } from "node:test"

import { marked, placesOf } from "../../../macros/browser/search/marks.mjs"
import { wordsIn } from "../../../macros/components/search/widget.mjs"

test("words with a term are marked in all their forms, and no part of a word", () => {
  const text = "Samtaler med unge i samtaleforløbet: WHO-5."
  const terms = new Set(["samtal", "who"])
  assert.deepEqual(placesOf(text, terms).map((place) => text.slice(...place)), ["Samtaler", "WHO"])
  assert.equal(marked(text, terms).map(([part]) => part).join(""), text)
  assert.deepEqual(marked("", terms), [])
})

test("the words of an address are those of its path under the site", () => {
  assert.equal(wordsIn("/guide/redskaber/who-5.html", "/guide/"), "redskaber who 5")
  assert.equal(wordsIn("/m%C3%A5lgruppe/index.html", "/"), "målgruppe")
  assert.equal(wordsIn("/100%/", "/"), "100")
  assert.equal(wordsIn("/", "/"), "")
})
