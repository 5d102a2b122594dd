/** This file turns a date into the latest dates of the model's limits, also as a calendar file. */
import { tellDay, tellDays } from "../../browser/date-fields.mjs"
import { isDay, latest, worded } from "../../browser/days.mjs"
import { needed } from "../../browser/dom.mjs"
import { outOfReach } from "../../browser/on-click.mjs"
import { forgetting } from "../../browser/page/forgetting.mjs"

export function mount(root) {
  const box = needed(root, "[data-deadlines]")
  const part = (name) => needed(box, `[data-deadlines-${name}]`)
  const inputs = [...box.querySelectorAll("[type=date]")]
  const status = part("status")

  const empty = () => {
    for (const input of inputs) {
      input.value = ""
      tellDay(input)
      draw(input)
    }
    status.textContent = ""
  }
  for (const input of inputs) {
    input.addEventListener("input", () => draw(input))
    draw(input)
  }
  tellDays(box)
  forgetting(empty)
  part("clear").addEventListener("click", () => {
    empty()
    status.textContent = "Datoerne er væk."
  })
  part("calendar").addEventListener("click", async () => {
    status.textContent = await handOut(inputs.flatMap(datesOf)).catch(({ message }) => message)
  })
  for (const hidden of box.querySelectorAll("[data-deadlines-date], [data-deadlines-actions]")) {
    hidden.hidden = false
  }
}

/** Return what a field's date leads to: [{entry, date}], without a date where it is none. */
function datesOf(input) {
  const entries = [...input.closest("[data-deadlines-from]").querySelectorAll("[data-max]")]
  return entries.map((entry) => {
    const { max, unit } = entry.dataset
    return { entry, date: isDay(input.value) ? latest(input.value, Number(max), unit) : undefined }
  })
}

function draw(input) {
  for (const { entry, date } of datesOf(input)) {
    needed(entry, "[data-latest]").textContent = date ? `Senest ${worded(date)}.` : ""
  }
}

/**
 * Hand out the dates that there are as a calendar file. Return what is said about it.
 *
 * The page does not know whether a new date is a correction or about somebody else, whose dates
 * must not take the place of the first one's: so the date is a part of the key.
 */
async function handOut(dates) {
  const events = dates.filter(({ date }) => date).map(({ entry, date }) => ({
    key: `sammen-paa-sporet/${entry.dataset.key}/${date}`,
    date,
    title: `Senest: ${entry.dataset.title}`,
    text: entry.querySelector("p").textContent.trim(),
  }))
  if (!events.length) return "Skriv først en dato."
  const { giveCalendar } = await import("../../browser/calendar.mjs")
    .catch(outOfReach("Det, der skriver kalenderfiler,"))
  giveCalendar("frister", events)
  return `Kalenderfilen har ${events.length} dato${events.length > 1 ? "er" : ""}. `
    + "Retter du en dato og henter igen, skal du selv slette de gamle i din kalender."
}
