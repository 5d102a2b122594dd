/**
 * Only what a page asks for is started.
 *
 * What fails is told with the part that it missed, and stops nothing.
 */
import assert from "node:assert/strict"
import { test } from "node:test"

import { emptyPage } from "./stubs.mjs"
import { start, StartError } from "../../macros/browser/guide.mjs"
import { MissingPartError, needed } from "../../macros/browser/dom.mjs"
import { WIDGETS } from "../../macros/browser/widgets.mjs"

/** Start a page, and return what it was told and which attributes it got. */
async function started(context, page) {
  const told = context.mock.method(console, "error", () => {})
  const attributes = []
  const setAttribute = (...given) => attributes.push(given)
  await start({ ...emptyPage(), ...page, documentElement: { setAttribute } })
  return { told: told.mock.calls.map(({ arguments: [error] }) => error), attributes }
}

/** A page that has the parts of some widgets, which are given instead of the real ones. */
function withWidgets(context, loads, told = []) {
  for (const [name, load] of Object.entries(loads)) context.mock.method(WIDGETS[name], "load", load)
  const selectors = Object.keys(loads).map((name) => WIDGETS[name].selector)
  const place = (selector) => ({
    closest: () => null,
    before: (line) => told.push([selector, line.role]),
  })
  return {
    querySelector: (selector) => (selectors.includes(selector) ? place(selector) : undefined),
  }
}

test("a page without any part starts no widget", async () => {
  const asked = []
  await start(emptyPage(asked))
  assert.ok(asked.length > 3)
})

test("a part that fails is told, and the page is started all the same", async (context) => {
  const querySelectorAll = () => {
    throw new Error("no")
  }
  const { told, attributes } = await started(context, { querySelectorAll })
  assert.deepEqual(attributes, [["data-widgets", "starting"], ["data-widgets", "started"]])
  assert.deepEqual(told.map(({ part }) => part), ["header"], "folds wait for paper")
})

test("a widget that misses a part says which, and the others start", async (context) => {
  const done = []
  const page = withWidgets(context, {
    form: async () => ({ mount: (root) => needed(root, "[data-row]") }),
    catalogue: async () => ({ mount: async () => done.push("catalogue") }),
  })
  const { told, attributes } = await started(context, page)
  assert.deepEqual(done, ["catalogue"])
  assert.equal(told.length, 1)
  assert.ok(told[0] instanceof StartError)
  assert.ok(told[0].cause instanceof MissingPartError)
  assert.equal(told[0].part, "form")
  assert.equal(told[0].message, "form could not start: it misses [data-row]")
  assert.equal(attributes.length, 2)
})

test("a widget that cannot be fetched is told with the reason", async (context) => {
  const lines = []
  const offline = { form: () => Promise.reject(new TypeError("offline")) }
  const page = withWidgets(context, offline, lines)
  const { told, attributes } = await started(context, page)
  assert.deepEqual(told.map(({ message }) => message), ["form could not start: offline"])
  assert.equal(attributes.length, 2)
  assert.deepEqual(lines, [[WIDGETS.form.selector, "alert"]], "the reader is told, too")
})
