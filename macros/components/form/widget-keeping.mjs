/** This file mounts a form about the service, and keeps what is written in the plan in use. */
import { problemOf } from "../../browser/date-fields.mjs"
import { needed } from "../../browser/dom.mjs"
import { giveAll, planInUse, planToChange, store } from "../../browser/plan/here.mjs"
import { saying } from "../../browser/plan/saying.mjs"
import { controlsIn } from "./controls.mjs"
import { emptied, show, touchedBy, valueOf } from "./fields.mjs"
import { mount as mountForm } from "./widget.mjs"

const PAUSE = 400 // milliseconds after the last letter before it is said: a voice would never end

export function mount(root) {
  mountForm(root)
  const form = needed(root, "[data-form]")
  const fields = [...root.querySelectorAll("[data-field]")]
  const tell = telling(root)
  const keptIn = (field) => planInUse()?.forms?.[form.dataset.form]?.values?.[field.dataset.field]

  const keep = (field, value) => {
    // Nothing waits for the items of the model: the page may be closing.
    const plan = planToChange({ model_version: form.dataset.modelVersion })
    form.dataset.sheet = plan.id
    return store.fill(plan.id, form.dataset.form, { [field.dataset.field]: value })
  }
  const draw = ({ isAnew = true } = {}) => {
    const inUse = isAnew ? undefined : document.activeElement
    for (const field of fields) show(field, keptIn(field), inUse)
    form.dataset.sheet = planInUse()?.id ?? "" // for the names of its appointments in a calendar
    tell()
  }
  for (const field of fields) {
    field.addEventListener("input", ({ target }) => {
      // A year is on its way to 2026, or the day is told to be none.
      if (!problemOf(target)) tell(keep(field, touchedBy(field, target, keptIn(field))))
    })
  }
  form.addEventListener("emptied", () => {
    const results = fields.map((field) => keep(field, emptied(field, keptIn(field))))
    tell(results.find(({ saved }) => !saved) ?? results[0])
  })
  keepEarlyWords(fields, keep)
  store.onChange(draw)
  form.dataset.kept = "" // the form need not ask before it is left: the store does, when it must
  draw()
}

/** Keep what was written while this script was on its way. */
function keepEarlyWords(fields, keep) {
  for (const field of fields.filter((it) => valueOf(it).length)) {
    const controls = controlsIn(field)
    const written = "rows" in field.dataset
      ? controls.filter(({ type, checked, value }) => (type === "checkbox" ? checked : value))
      : controls.slice(0, 1)
    for (const control of written.filter((it) => !problemOf(it))) {
      keep(field, touchedBy(field, control))
    }
  }
}

/** Return what tells where things are kept, and in a pause what came of keeping them. */
function telling(root) {
  const note = needed(root, "[data-form-kept]")
  const status = needed(root, "[data-form-status]")
  const rescue = needed(root, "[data-form-rescue]")
  needed(rescue, "button").addEventListener("click", giveAll)
  let timer
  const say = (result) => {
    status.textContent = saying(result)
  }
  const sayInAPause = (result) => {
    const before = status.textContent
    return setTimeout(() => {
      if (status.textContent === before) say(result) // else it is told what failed meanwhile
    }, PAUSE)
  }
  return (result) => {
    note.textContent = whereKept()
    rescue.hidden = !store.unsaved()
    if (!result) return
    clearTimeout(timer)
    if (result.saved) timer = sayInAPause(result)
    else say(result)
  }
}

function whereKept() {
  if (store.unsaved()) {
    return "Browseren kan ikke gemme det, du skriver. Hent det som fil, før du lukker siden."
  }
  const plan = planInUse()
  const where = plan ? `, i planen »${plan.name}«` : ""
  return `Det, du skriver, bliver gemt i denne browser – ikke på en server${where}. `
    + "Et privat vindue glemmer det, når du lukker det."
}
