/** This file keeps what is written in a form about the service, in the plan in use. */
import { needed } from "../../browser/dom.mjs"
import { planInUse, planToChange, store } from "../../browser/plan/here.mjs"
import { model } from "../../browser/plan/items.mjs"
import { saying } from "../../browser/plan/saying.mjs"
import { show, valueOf, valuesOf } from "./fields.mjs"

const PAUSE = 400 // milliseconds after the last letter before a text is kept

export function mount(root) {
  const form = needed(root, "[data-form]")
  const note = needed(root, "[data-form-kept]")
  const fields = [...root.querySelectorAll("[data-field]")]
  const id = form.dataset.form
  const keeper = keeperOf(id, needed(root, "[data-form-status]"))

  const draw = () => {
    const values = planInUse()?.forms?.[id]?.values ?? {}
    for (const field of fields) {
      const isInUse = keeper.isWaiting(field) || field.contains(document.activeElement)
      if (!isInUse) show(field, values[field.dataset.field])
    }
    note.textContent = whereKept()
  }
  for (const field of fields) {
    field.addEventListener("input", () => keeper.later(field))
    if (valueOf(field).length) keeper.later(field) // written while this script was on its way
  }
  form.addEventListener("emptied", () => keeper.now(fields))
  addEventListener("pagehide", keeper.rest)
  store.onChange(draw)
  form.dataset.kept = "" // the form need not ask before it is left
  draw()
}

/** Return what keeps fields of a form, now or a moment after the last letter, and tells it. */
function keeperOf(id, status) {
  const waiting = new Map() // by field: the timer that will keep it

  const now = async (fields) => {
    for (const field of fields) {
      clearTimeout(waiting.get(field))
      waiting.delete(field)
    }
    const written = valuesOf(fields)
    try {
      // A plan that is there is filled in before anything is waited for: the page may be closing.
      const plan = planInUse() ?? planToChange(await model())
      status.textContent = saying(store.fill(plan.id, id, written))
    } catch (error) {
      status.textContent = `Ikke gemt: ${error.message}`
    }
  }
  const later = (field) => {
    if (!planInUse()) model().catch(() => {}) // what a new plan must know; told when it is kept
    clearTimeout(waiting.get(field))
    waiting.set(field, setTimeout(() => now([field]), PAUSE))
  }
  const rest = () => {
    if (waiting.size) now([...waiting.keys()])
  }
  return { now, later, rest, isWaiting: (field) => waiting.has(field) }
}

function whereKept() {
  const plan = planInUse()
  const where = plan ? `, i planen »${plan.name}«` : ""
  return `Det, du skriver, bliver gemt i denne browser – ikke på en server${where}.`
}
