/**
 * Lets a form grow, be printed, and be fetched as a calendar.
 *
 * One about a young person or parent is never kept: this module has no store, and keeping.mjs is only fetched for
 * forms about the service.
 */

const ENDING = /-\d+$/

/** Return what is written in a field: a text, the chosen options, or the rows that have something in them. */
export function valueOf(field) {
  const rows = [...field.querySelectorAll("[data-row]")]
  if (rows.length) return withoutEmptyEnd(rows.map((row) => Object.fromEntries([...controls(row)].map((it) => [columnOf(it), one(it)]))))
  const all = [...controls(field)]
  return field.matches("fieldset") ? all.filter((it) => it.checked).map((it) => it.value) : one(all[0])
}

const controls = (part) => part.querySelectorAll("input, textarea, select")
const one = (control) => (control.type === "checkbox" ? (control.checked ? "ja" : "") : control.value)
const columnOf = ({ name }) => name.split("/")[1]
const isFilled = (row) => Object.values(row).some(Boolean)
export const withoutEmptyEnd = (rows) => rows.slice(0, rows.findLastIndex(isFilled) + 1)

/** Say whether anything is written: in any field, of whatever kind. */
export const isWritten = (values) => Object.values(values).some((value) => value.length > 0)

/** Return the rows that have a date as appointments. */
export const appointments = (rows, { title, date, time, place }) =>
  rows.filter((row) => /^\d{4}-\d\d-\d\d$/.test(row[date])).map((row) => ({ title, date: row[date], time: row[time], place: row[place] }))

/** Say kindly that a number lies outside the model's limit; nothing when it does not. */
export const outside = (text, min, max, hint) => {
  const number = Number(text)
  if (text === "" || Number.isNaN(number)) return ""
  return (min !== "" && number < Number(min)) || (max !== "" && number > Number(max)) ? `${number} er uden for grænsen. ${hint}.` : ""
}

export async function mount(root) {
  const form = root.querySelector("[data-form]")
  const fields = [...root.querySelectorAll("[data-field]")]
  const status = root.querySelector("[data-form-status]")
  const button = (name) => root.querySelector(`[data-form-${name}]`)
  const values = () => Object.fromEntries(fields.map((field) => [field.dataset.field, valueOf(field)]))
  const tell = (text) => { status.textContent = text }

  fields.filter((field) => "rows" in field.dataset).forEach(extendable)
  const show = (field, value) => {
    fill(field, value)
    for (const control of controls(field)) mark(control)
  }
  const keeper = form.dataset.about === "service" ? await import("./keeping.mjs") : undefined
  const kept = keeper?.keep({ id: form.dataset.form, fields, valueOf, show, tell, note: root.querySelector("[data-form-kept]") })

  for (const field of fields) {
    field.addEventListener("input", ({ target }) => {
      mark(target)
      if (target.matches("[min], [max]")) field.querySelector(".form__notice").textContent = outside(target.value, target.min, target.max, hintOf(field))
      kept?.changed(field)
    })
  }
  if (!kept) {
    addEventListener("beforeunload", (event) => isWritten(values()) && event.preventDefault())
    // A browser holds a page that was left, to show it again at once: this one is held empty.
    addEventListener("pagehide", () => fields.forEach((field) => show(field, undefined)))
  }
  button("actions").hidden = false
  button("print").addEventListener("click", () => print())
  button("clear").addEventListener("click", () => {
    if (!confirm("Tøm skemaet? Alt, der er skrevet, forsvinder.")) return
    for (const field of fields) show(field, undefined)
    kept?.cleared()
    tell("Skemaet er tomt.")
  })
  button("calendar")?.addEventListener("click", async () => {
    const { calendar: title, calendarRows, calendarDate: date, calendarTime: time, calendarPlace: place } = form.dataset
    const events = appointments(values()[calendarRows], { title, date, time, place })
    if (!events.length) return tell("Skriv først en dato i en række.")
    await (await import("../../browser/calendar.mjs")).giveCalendar(form.dataset.form, events)
    tell(`Kalenderfilen har ${events.length === 1 ? "én aftale" : `${events.length} aftaler`}. En aftale med klokkeslæt er sat til en time.`)
  })
}

/** Let the page's style know what is written: a text is as high as its words, an empty date prints as a line. */
function mark(control) {
  if (control.matches("textarea")) control.parentElement.dataset.value = control.value
  control.toggleAttribute("data-given", Boolean(control.value))
}

const hintOf = (field) => field.querySelector(".form__hint").textContent

/** Write a value into a field; undefined empties it. */
function fill(field, value) {
  if ("rows" in field.dataset) {
    const rows = Array.isArray(value) ? value : []
    while (field.querySelectorAll("[data-row]").length < rows.length && addRow(field));
    for (const [index, row] of [...field.querySelectorAll("[data-row]")].entries()) {
      for (const control of controls(row)) put(control, rows[index]?.[columnOf(control)])
    }
  } else if (field.matches("fieldset")) {
    for (const control of controls(field)) control.checked = value?.includes(control.value) ?? false
  } else put(controls(field)[0], value)
}

function put(control, value) {
  if (control.type === "checkbox") control.checked = value === "ja"
  else control.value = typeof value === "string" ? value : ""
}

function extendable(field) {
  const line = field.querySelector("[data-more]")
  const [more, told] = line.children
  line.hidden = false
  more.addEventListener("click", () => {
    const row = addRow(field)
    if (row) row.querySelector("input, textarea, select").focus()
    else told.textContent = `Der er ikke flere rækker i skemaet.${field.dataset.most ? ` ${hintOf(field)}.` : ""}`
  })
}

/** Add an empty row, and return it; nothing when the model's limit is reached. */
function addRow(field) {
  const rows = [...field.querySelectorAll("[data-row]")]
  if (rows.length >= Number(field.dataset.most ?? 100)) return undefined
  const row = rows.at(-1).cloneNode(true)
  const number = rows.length + 1
  row.setAttribute("aria-label", `Række ${number}`)
  for (const part of row.querySelectorAll("[id]")) part.id = part.id.replace(ENDING, `-${number}`)
  for (const label of row.querySelectorAll("label")) label.htmlFor = label.htmlFor.replace(ENDING, `-${number}`)
  for (const control of controls(row)) {
    put(control, "")
    mark(control)
  }
  rows.at(-1).after(row)
  return row
}
