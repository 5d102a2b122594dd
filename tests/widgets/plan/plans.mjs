/** Plans to try things with, and a tab that keeps them. */
import { readFileSync } from "node:fs"

import { leafEntries } from "../../../macros/browser/plan/kept.mjs"
import { together } from "../../../macros/browser/plan/leaves.mjs"
import { namespaceOf } from "../../../macros/browser/plan/shelf.mjs"
import { createStore } from "../../../macros/browser/plan/store.mjs"
import { Shelf, Tab } from "../storage.mjs"

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

/** Where the guide lies on its host. */
export const PATH = "/guide/"
export const OURS = namespaceOf(PATH)

/**
 * Open a tab: a store on a shelf that others may share. Its clock goes a second at each look.
 */
export function tab(...given) {
  const [shelf, prefix = "plan", path = PATH] = given.length ? given : [new Shelf()]
  const storage = shelf instanceof Shelf ? new Tab(shelf) : shelf
  let seconds = 0
  let made = 0
  const store = createStore({
    storage,
    path,
    now: () => new Date(Date.parse(AT) + 1000 * seconds++),
    uuid: () => `${prefix}-${++made}`,
  })
  if (storage instanceof Tab) storage.heard = (key) => store.changed(key)
  return { store, storage: shelf }
}

/** The beginning of the keys of a plan's leaves. */
export const keysOf = (id) => `${OURS}plan/${id}[`
const leavesOf = (shelf, id) => [...shelf.map].filter(([key]) => key.startsWith(keysOf(id)))
/** Say whether anything is stored of a plan. */
export const isStored = (shelf, id) => leavesOf(shelf, id).length > 0
/** Return the entries under which a plan is stored. */
export const entriesOf = (plan) => Object.fromEntries(leafEntries(plan.id, undefined, plan)
  .map(([key, text]) => [OURS + key, text]))
/** Return the plan that is stored, put together from its leaves. */
export const stored = (shelf, id) => together(leavesOf(shelf, id)
  .map(([key, text]) => [JSON.parse(key.slice(keysOf(id).length - 1)), text]))

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

/** Under our names, but no plans that we can read; each by what stands in it. */
export const JUNK = {
  [`${keysOf("p-1")}"format"]`]: "{not json",
  [`${keysOf("p-2")}"format"]`]: '"sammen-paa-sporet/plan"',
  [`${keysOf("p-3")}{not json`]: "1",
  [`${keysOf("p-4")}"items","a/et","note"]`]: '"an orphan"',
  [`${keysOf("p-5")}]`]: "null",
  [`${keysOf("p-6")}"__proto__","polluted"]`]: "true",
}
/** Under names that are like ours: another guide's, another program's, a newer guide's. */
export const NEIGHBOURS = {
  [`${OURS}settings`]: "<script>",
  [`${OURS}`]: "x",
  [`${namespaceOf("/guide/kopi/")}plan/p-1["format"]`]: '"theirs"',
  "sammen-paa-sporet/3 /guide/ plan/p-1": "newer",
}
