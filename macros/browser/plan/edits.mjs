/** This file has the steps that change a plan: each returns a new one. Pure. */
import { merged } from "./answers.mjs"
import { same } from "./same.mjs"
import { PLAN } from "./shape.mjs"
import { fingerprints } from "./upgrade.mjs"
import { LONGEST_NAME } from "./values.mjs"

const COPY = " (hentet)"

/** Return so many whole characters of a text. */
const cut = (text, most) => [...text].slice(0, most).join("")

/** Return a name that a plan can have: cut to length, never empty. */
const named = (name) => cut(String(name ?? "").trim(), LONGEST_NAME) || "Plan uden navn"

/** Return the name of a plan that lies beside the one it was copied from. */
export const copied = (name) => cut(name, LONGEST_NAME - COPY.length) + COPY

/** Return a plan that knows the model of today, and holds nothing yet. */
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

/** Merge fields into one item. An emptied field is taken out. */
export const changedItem = (itemId, fields, changed, fingerprint) => (plan) => {
  if (!plan) return undefined
  const given = { ...fields, changed, ...(fingerprint && { fingerprint }) }
  const items = { ...plan.items, [itemId]: merged(plan.items[itemId], given) }
  return { ...plan, changed, items }
}

/** Merge fields into a form. An emptied field is taken out, and so is a form without any. */
export const filledForm = (formId, written, changed) => (plan) => {
  if (!plan) return undefined
  const { [formId]: form, ...others } = plan.forms ?? {}
  const values = Object.fromEntries(Object.entries({ ...form?.values, ...written })
    .filter(([, value]) => value.length))
  const isEmpty = !Object.keys(values).length
  const forms = isEmpty ? others : { ...others, [formId]: { ...form, changed, values } }
  return { ...plan, changed, forms }
}

/** Return the entries of a part of a plan that are others than they were before. */
const since = (part, plan, before) => Object.fromEntries(Object.entries(plan?.[part] ?? {})
  .filter(([id, value]) => !same(value, before?.[part]?.[id])))

/** Write a whole plan, given as text. What was answered since `before` is kept over it. */
export const replacedBy = (text, before) => (plan) => {
  const written = JSON.parse(text)
  const items = { ...written.items, ...since("items", plan, before) }
  const forms = { ...written.forms, ...since("forms", plan, before) }
  const hasForms = written.forms || Object.keys(forms).length
  return { ...written, items, ...(hasForms && { forms }) }
}
