/** Every widget is listed, only those whose part is on the page are fetched, and what fails stops nothing. */
import assert from "node:assert/strict"
import { readdirSync } from "node:fs"
import { test } from "node:test"

import { emptyPage } from "./stubs.mjs"
import { WIDGETS, start } from "../../macros/browser/guide.mjs"

test("every file in the folder is a widget that guide.mjs knows", () => {
  const files = readdirSync(new URL("../../docs/assets/widgets/", import.meta.url)).filter((name) => name.endsWith(".mjs"))
  assert.deepEqual(files.toSorted(), ["guide", ...Object.keys(WIDGETS)].map((name) => `${name}.mjs`).toSorted())
})

test("a page without any part starts no widget", async () => {
  const asked = []
  await start(emptyPage(asked))
  assert.ok(asked.length > 3)
})

test("a part that fails is told, and the page is started all the same", async (context) => {
  const told = context.mock.method(console, "error", () => {})
  const attributes = []
  const broken = { ...emptyPage(), querySelectorAll() { throw new Error("no") }, documentElement: { setAttribute: (...given) => attributes.push(given) } }
  await start(broken)
  assert.deepEqual(attributes, [["data-widgets", "started"]])
  assert.equal(told.mock.callCount(), 2, "the header and the words; folds wait for paper")
})
