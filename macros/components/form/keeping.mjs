/** Keeps what is written in a form about the service in the plan in use, field by field. */
import { model, planInUse, planToChange, saying, store } from "../../browser/plan/here.mjs"

const PAUSE = 400 // milliseconds after the last letter before a text is kept

export function keep({ id, fields, valueOf, show, tell, note }) {
  const waiting = new Map() // by field: the timer that will keep it
  const draw = () => {
    const values = planInUse()?.forms?.[id]?.values ?? {}
    for (const field of fields) if (!waiting.has(field) && !field.contains(document.activeElement)) show(field, values[field.dataset.field])
    note.textContent = `Det, du skriver, bliver gemt i denne browser – ikke på en server${planInUse() ? `, i planen »${planInUse().name}«` : ""}.`
  }
  const write = async (list) => {
    for (const field of list) {
      clearTimeout(waiting.get(field))
      waiting.delete(field)
    }
    const written = Object.fromEntries(list.map((field) => [field.dataset.field, valueOf(field)]))
    try {
      const plan = planInUse() ?? planToChange(await model())
      tell(saying(store.fill(plan.id, id, written)))
    } catch (error) {
      tell(`Ikke gemt: ${error.message}`)
    }
  }
  store.onChange(draw)
  addEventListener("pagehide", () => waiting.size && write([...waiting.keys()]))
  const changed = (field) => {
    if (!planInUse()) model().catch(() => {}) // what a new plan must know; told when it is to be kept
    clearTimeout(waiting.get(field))
    waiting.set(field, setTimeout(() => write([field]), PAUSE))
  }
  fields.filter((field) => valueOf(field).length).forEach(changed) // written while this script was on its way
  draw()
  return { changed, cleared: () => write(fields) }
}
