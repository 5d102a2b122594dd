/** Plans to try things with, and a tab that keeps them. */
import { readFileSync } from "node:fs"

import { NAMESPACE } from "../../../macros/browser/plan/shelf.mjs"
import { createStore } from "../../../macros/browser/plan/store.mjs"
import { Shelf } from "../storage.mjs"

const schema = new URL("../../../schemas/plan.schema.json", import.meta.url)
export const SCHEMA = JSON.parse(readFileSync(schema, "utf8"))
export const item = (id, fingerprint, level = "must") => ({ id, fingerprint, level })
export const MODEL = {
  model_version: "1.2.0",
  items: [
    item("a/et", "00000001"),
    item("a/to", "00000002", "should"),
    item("b/tre", "00000003"),
  ],
}
export const AT = "2026-11-22T10:00:00.000Z"

/** Open a tab: a store on a shelf that others may share. Its clock goes a second at each look. */
export function tab(...given) {
  const [storage, prefix = "plan"] = given.length ? given : [new Shelf()]
  let seconds = 0
  let made = 0
  const store = createStore({
    storage,
    now: () => new Date(Date.parse(AT) + 1000 * seconds++),
    uuid: () => `${prefix}-${++made}`,
  })
  return { store, storage }
}
export const keyOf = (id) => `${NAMESPACE}plan/${id}`
export const stored = (storage, id) => JSON.parse(storage.map.get(keyOf(id)))

export const aPlan = (fields = {}) => ({
  format: "sammen-paa-sporet/plan",
  format_version: 1,
  id: "p-1",
  name: "Vores tilbud",
  created: AT,
  changed: AT,
  model_version: "1.2.0",
  known: { "a/et": "00000001", "a/to": "00000002" },
  items: {
    "a/et": {
      status: "in-progress",
      responsible: "Eva",
      deadline: "2028-02-29",
      note: "😀 <b>",
      changed: AT,
      fingerprint: "00000001",
    },
    "a/to": { status: "not-relevant", reason: "Vi har ingen", later: { deep: [1, null] } },
  },
  ...fields,
})
export const anExport = (...plans) => ({
  format: "sammen-paa-sporet/data",
  format_version: 1,
  exported: AT,
  plans,
})

/** Return a collection of so many items, each with the same value. */
export const itemsOf = (count, value) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`a/${index}`, value]))

export const valuesOf = (store, id, form = "plan") => store.plan(id).forms?.[form]?.values

/** What is no plan of ours. */
export const JUNK = {
  [keyOf("p-1")]: "{not json",
  [keyOf("p-2")]: JSON.stringify(aPlan({ id: "p-2", format_version: 2 })),
  [keyOf("p-3")]: JSON.stringify(aPlan({ id: "another" })),
  [keyOf("p-4")]: JSON.stringify({ ...anExport(), id: "p-4" }),
  [keyOf("p-5")]: "null",
  [keyOf("p-6")]: "",
  [keyOf("")]: "[]",
  [`${NAMESPACE}settings`]: "<script>",
  [`${NAMESPACE}`]: "x",
  "sammen-paa-sporet/2/plan/p-1": "newer",
}
