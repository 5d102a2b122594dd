/** What cannot be fetched is told in Danish, also when the browser itself refuses. */
import assert from "node:assert/strict"
import { test } from "node:test"

import { bytesOf, jsonOf, pageOf } from "../../../macros/browser/files/web.mjs"

globalThis.location = { href: "https://guide.invalid/tjeklister/mine/" }
const SAID = /^Filen [\w.-]* kunne ikke hentes\. Prøv igen, når der er forbindelse\.$/

for (const [what, answer] of [
  ["the server has no such file", async () => new Response("", { status: 404 })],
  ["there is no connection", () => Promise.reject(new TypeError("Failed to fetch"))],
])
  test(`when ${what}, that is told by the file's name`, async (context) => {
    context.mock.method(globalThis, "fetch", answer)
    for (const fetching of [jsonOf("a.json"), bytesOf("a.xlsx"), pageOf("../rolle-leder/")]) {
      await assert.rejects(fetching, { message: SAID })
    }
  })

test("what is fetched lies where the page and the files for download are", async (context) => {
  const asked = []
  context.mock.method(globalThis, "fetch", async ({ href }) => {
    asked.push(href)
    return new Response('{"items": []}')
  })
  assert.deepEqual(await jsonOf("tjekliste.json"), { items: [] })
  assert.equal((await bytesOf("a.xlsx")).length, 13)
  assert.equal(await pageOf("../rolle-leder/"), '{"items": []}')
  assert.match(asked[0], /\/hent\/tjekliste\.json$/)
  assert.equal(asked[2], "https://guide.invalid/tjeklister/rolle-leder/")
})
