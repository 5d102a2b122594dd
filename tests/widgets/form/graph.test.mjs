/** What a form about a person loads, at its start or on a click, has nowhere to keep anything. */
import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import path from "node:path"
import { test } from "node:test"

const MACROS = new URL("../../../macros/", import.meta.url)
const KEEPS = "localStorage|sessionStorage|indexedDB|cookie|caches|history\\."
const KEEPS_OR_SENDS = new RegExp(`${KEEPS}|fetch\\(|sendBeacon|WebSocket|XMLHttpRequest`)
const IMPORT = /(?:^|[^\w.])(?:import|from)\s*\(?\s*"([^"]+)"/g

/** Return every module that a module leads to, however it is imported, by its path in macros/. */
function reached(file, found = new Map()) {
  if (found.has(file)) return found
  if (file.startsWith("#")) return found.set(file, "") // what package.json names: the site's files
  const source = readFileSync(new URL(file, MACROS), "utf8")
  found.set(file, source)
  for (const [, to] of source.matchAll(IMPORT)) {
    reached(to.startsWith("#") ? to : path.join(path.dirname(file), to), found)
  }
  return found
}

const FORM = reached("components/form/widget.mjs")

test("the form has what it needs, and the calendar", () => {
  assert.ok(FORM.size > 5)
  assert.ok(FORM.has("browser/calendar.mjs"))
})

test("neither a room of a plan nor a file of the site can be reached from it", () => {
  const unwanted = /^browser\/plan\/|^#|keeping/
  assert.deepEqual([...FORM.keys()].filter((file) => unwanted.test(file)), [])
})

test("nothing that can be reached from it keeps or sends", () => {
  for (const [file, source] of FORM) assert.doesNotMatch(source, KEEPS_OR_SENDS, file)
})

test("the part that keeps reaches the store: so one would be seen", () => {
  const keeping = reached("components/form/widget-keeping.mjs")
  assert.ok([...keeping.values()].some((source) => /localStorage/.test(source)))
})

test("only what a form about the service has on its page leads to what keeps", () => {
  const table = readFileSync(new URL("browser/widgets.mjs", MACROS), "utf8")
  const selector = /selector: "(.+)",\s+load: .+widget-keeping\.mjs/
  assert.equal(selector.exec(table)[1], "[data-form-kept]")
  const page = readFileSync(new URL("components/form/template.md.j2", MACROS), "utf8")
  const [person] = page.split('{% if it.about == "person" %}')[1].split("{% else %}")
  assert.doesNotMatch(person, /data-form-kept/)
  assert.match(person, /data-form-unkept/)
  assert.equal(page.match(/data-form-kept/g).length, 1)
})
