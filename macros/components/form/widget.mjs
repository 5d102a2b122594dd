/**
 * This file lets a form grow, be printed, be emptied, and be fetched as a calendar.
 *
 * It keeps nothing, and has nothing to keep with. A form about the service has widget-keeping.mjs,
 * which mounts this one and keeps what is written in it.
 */
import { tellDays } from "../../browser/date-fields.mjs"
import { needed } from "../../browser/dom.mjs"
import { forgetting } from "../../browser/page/forgetting.mjs"
import { handOut } from "./appointments.mjs"
import { controlsIn, mark } from "./controls.mjs"
import { isWritten, show, valuesOf } from "./fields.mjs"
import { tellLimit } from "./limits.mjs"
import { makeLines } from "./lines.mjs"
import { extendable, idOf, rowsOf } from "./rows.mjs"

export function mount(root) {
  const form = needed(root, "[data-form]")
  const fields = [...root.querySelectorAll("[data-field]")]
  for (const field of fields) {
    makeLines(field) // first of all: what is done to rows is done to their lines
    if ("rows" in field.dataset) extendable(field)
    tellDays(field)
    field.addEventListener("input", ({ target }) => {
      mark(target)
      tellLimit(field, target)
    })
  }
  // A browser may have put words in, or taken them out, without a word about it.
  addEventListener("beforeprint", () => markAll(fields))
  markAll(fields)
  leaving(form, fields)
  actions(root, form, fields)
}

function markAll(fields) {
  for (const control of fields.flatMap(controlsIn)) mark(control)
}

/** Empty the fields, with all that was told of them. Unless kept, what comes is another sheet. */
function empty(form, fields) {
  for (const field of fields) {
    show(field, undefined)
    for (const told of field.querySelectorAll("[role=status]")) told.textContent = ""
  }
  if (!("kept" in form.dataset)) delete form.dataset.sheet
}

/** Return the ids of the rows that become appointments. */
function rowIds({ dataset }, fields) {
  const field = fields.find((it) => it.dataset.field === dataset.calendarRows)
  return rowsOf(field).map(idOf)
}

/** Ask before what nobody keeps is lost, and leave nothing about a person behind. */
function leaving(form, fields) {
  addEventListener("beforeunload", (event) => {
    if (!("kept" in form.dataset) && isWritten(valuesOf(fields))) event.preventDefault()
  })
  if (form.dataset.about === "person") forgetting(() => empty(form, fields))
}

function actions(root, form, fields) {
  const part = (name) => needed(root, `[data-form-${name}]`)
  const status = part("status")
  part("print").addEventListener("click", () => print())
  part("clear").addEventListener("click", () => {
    if (!confirm("Tøm skemaet? Alt, der er skrevet, forsvinder.")) return
    empty(form, fields)
    form.dispatchEvent(new Event("emptied"))
    status.textContent = "Skemaet er tomt."
  })
  if (form.dataset.calendar) {
    part("calendar").addEventListener("click", async () => {
      status.textContent = await handOut(form, valuesOf(fields), rowIds(form, fields))
        .catch(({ message }) => message)
    })
  }
  part("actions").hidden = false
}
