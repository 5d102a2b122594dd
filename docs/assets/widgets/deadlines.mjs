/** Turns a date into the latest dates that the model's limits give, and hands them out as a calendar file. */
import { isDay, latest, worded } from "./shared/days.mjs"

export function mount(root) {
  const box = root.querySelector("[data-deadlines]")
  const part = (name) => box.querySelector(`[data-deadlines-${name}]`)
  const inputs = [...box.querySelectorAll("[type=date]")]
  const tell = (text) => { part("status").textContent = text }

  /** Return what a field's date leads to: [{entry, date}]. */
  const dates = (input) => [...input.closest("[data-deadlines-from]").querySelectorAll("[data-max]")]
    .map((entry) => ({ entry, date: isDay(input.value) ? latest(input.value, Number(entry.dataset.max), entry.dataset.unit) : undefined }))
  const draw = (input) => {
    for (const { entry, date } of dates(input)) entry.querySelector("[data-latest]").textContent = date ? `Senest ${worded(date)}.` : ""
  }

  for (const input of inputs) {
    input.addEventListener("input", () => draw(input))
    draw(input)
  }
  part("clear").addEventListener("click", () => {
    for (const input of inputs) {
      input.value = ""
      draw(input)
    }
    tell("Datoerne er væk.")
  })
  part("calendar").addEventListener("click", async () => {
    const events = inputs.flatMap(dates).filter(({ date }) => date)
      .map(({ entry, date }) => ({ date, title: `Senest: ${entry.dataset.title}`, text: entry.querySelector("p").textContent.trim() }))
    if (!events.length) return tell("Skriv først en dato.")
    const [{ calendar }, { give, uuid }] = await Promise.all([import("./shared/calendar.mjs"), import("./shared/here.mjs")])
    give("frister.ics", "text/calendar", calendar(events, { now: new Date(), uid: uuid }))
    tell(`Kalenderfilen har ${events.length} ${events.length === 1 ? "dato" : "datoer"}.`)
  })
  for (const part of box.querySelectorAll("[data-deadlines-date], [data-deadlines-actions]")) part.hidden = false
}
