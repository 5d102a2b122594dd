/** Every widget is listed, and only those whose part is on the page are fetched. */
import assert from "node:assert/strict"
import { readFileSync, readdirSync } from "node:fs"
import { test } from "node:test"

const folder = new URL("../../docs/assets/widgets/", import.meta.url)

test("every file in the folder is a widget that start.mjs knows", () => {
  const start = readFileSync(new URL("start.mjs", folder), "utf8")
  const files = readdirSync(folder).filter((name) => name.endsWith(".mjs") && name !== "start.mjs").map((name) => name.replace(".mjs", ""))
  assert.deepEqual(files.filter((name) => !new RegExp(`^ +"?${name}"?: "`, "m").test(start)), [])
})

test("a page without any part starts no widget", async () => {
  const asked = []
  globalThis.document = { querySelector: (part) => void asked.push(part), documentElement: { setAttribute() {} } }
  await import(new URL("start.mjs", folder))
  assert.ok(asked.length > 3)
})
