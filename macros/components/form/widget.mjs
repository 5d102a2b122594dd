/**
 * This file lets a form grow, be printed, be emptied, and be fetched as a calendar.
 *
 * It keeps nothing, and has nothing to keep with. A form about the service has widget-keeping.mjs
 * besides; the two know of each other only by what stands on the page.
 */
import { needed } from "../../browser/dom.mjs"
import { handOut } from "./appointments.mjs"
import { mark } from "./controls.mjs"
import { isWritten, show, valuesOf } from "./fields.mjs"
import { tellLimit } from "./limits.mjs"
import { extendable } from "./rows.mjs"

export function mount(root) {
  const form = needed(root, "[data-form]")
  const fields = [...root.querySelectorAll("[data-field]")]
  for (const field of fields) {
    if ("rows" in field.dataset) extendable(field)
    field.addEventListener("input", ({ target }) => {
      mark(target)
      tellLimit(field, target)
    })
  }
  leaving(form, fields)
  actions(root, form, fields)
}

function empty(fields) {
  for (const field of fields) show(field, undefined)
}

/** Ask before what nobody keeps is lost, and leave nothing about a person behind. */
function leaving(form, fields) {
  addEventListener("beforeunload", (event) => {
    if (!("kept" in form.dataset) && isWritten(valuesOf(fields))) event.preventDefault()
  })
  // A browser holds a page that was left, to show it again at once: this one is held empty.
  if (form.dataset.about === "person") addEventListener("pagehide", () => empty(fields))
}

function actions(root, form, fields) {
  const part = (name) => needed(root, `[data-form-${name}]`)
  const status = part("status")
  part("print").addEventListener("click", () => print())
  part("clear").addEventListener("click", () => {
    if (!confirm("Tøm skemaet? Alt, der er skrevet, forsvinder.")) return
    empty(fields)
    form.dispatchEvent(new Event("emptied"))
    status.textContent = "Skemaet er tomt."
  })
  if (form.dataset.calendar) {
    part("calendar").addEventListener("click", async () => {
      status.textContent = await handOut(form, valuesOf(fields))
    })
  }
  part("actions").hidden = false
}
