/** This file has the steps that change a plan: each returns a new one. Pure. */
import { merged } from "./answers.mjs"
import { differences, mapped, withLeaves } from "./leaves.mjs"
import { inOrder, isTable, mergedRows, withIds } from "./rows.mjs"
import { LONGEST_NAME, PLAN } from "./shape.mjs"
import { fingerprints, knowsNothing, lookedOver } from "./upgrade.mjs"

const COPY = " (hentet)"

/** Return so many whole characters of a text. */
const cut = (text, most) => [...text].slice(0, most).join("")

/** Return a name that a plan can have: cut to length, never empty. */
const named = (name) => cut(String(name ?? "").trim(), LONGEST_NAME) || "Plan uden navn"

/** Return the name of a plan that lies beside the one it was copied from. */
export const copied = (name) => cut(name, LONGEST_NAME - COPY.length) + COPY

/** Return a plan that knows the model of today, as far as it is given, and holds nothing yet. */
export const begun = (id, name, model, at) => ({
  format: PLAN,
  format_version: 1,
  id,
  name: named(name),
  created: at,
  changed: at,
  model_version: model.model_version,
  known: fingerprints(model),
  items: {},
})

// Steps: each takes a plan, or undefined where there is none, to the plan that it shall be.

export const removed = () => undefined

export const renamed = (name, changed) => (plan) => plan && { ...plan, changed, name: named(name) }

/** Let a plan that was made without the model at hand know it. */
export const acquainted = (model) => (plan) =>
  (plan && knowsNothing(plan) ? lookedOver(plan, model) : plan)

/** Merge fields into one item. An emptied field is taken out. */
export const changedItem = (itemId, fields, changed, fingerprint) => (plan) => {
  if (!plan) return undefined
  const given = { ...fields, changed, ...(fingerprint && { fingerprint }) }
  const items = { ...plan.items, [itemId]: merged(plan.items[itemId], given) }
  return { ...plan, changed, items }
}

/** Return what a field of a form holds when something is written in it: rows are merged. */
function written(before, value) {
  const rows = withIds(value)
  return isTable(rows) ? mergedRows(isTable(before) ? before : [], rows) : value
}

/**
 * Merge fields into a form. An emptied field is taken out, and so is a form without any. Of a table
 * the cells are given that were written in, in rows with their ids.
 */
export const filledForm = (formId, fields, changed) => (plan) => {
  if (!plan) return undefined
  const { [formId]: form, ...others } = plan.forms ?? {}
  const given = Object.entries(fields).map(([id, value]) =>
    [id, written(form?.values[id], value)])
  const values = Object.fromEntries(
    Object.entries({ ...form?.values, ...Object.fromEntries(given) })
      .filter(([, value]) => value.length),
  )
  const isEmpty = !Object.keys(values).length
  const forms = isEmpty ? others : { ...others, [formId]: { ...form, changed, values } }
  return { ...plan, changed, forms }
}

/** Return a plan whose tables have rows with ids, in the order that they are kept in. */
export const withTables = (plan) => (plan.forms
  ? {
    ...plan,
    forms: mapped(plan.forms, (form) => ({ ...form, values: mapped(form.values, inOrder) })),
  }
  : plan)

/**
 * Write a whole plan, given as text, where `before` was. What differs between the two is written;
 * everything else stays as it is by then.
 */
export const replacedBy = (text, before) => {
  const written = withTables(JSON.parse(text))
  return (plan) =>
    (plan && plan !== before ? withLeaves(plan, differences(before, written)) : written)
}
