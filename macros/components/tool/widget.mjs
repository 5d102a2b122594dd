/** This file counts the score of WHO-5 on its page, and keeps nothing of it. */
import { needed } from "../../browser/dom.mjs"
import { forgetting } from "../../browser/page/forgetting.mjs"
import { bandOf, change, QUESTIONS, score } from "./who-5.mjs"

export function mount(root) {
  const box = needed(root, "[data-who-5]")
  const bands = bandsIn(needed(root, "[data-who-5-bands]"))
  const times = [...box.querySelectorAll("[data-who-5-time]")]
  const changed = needed(box, "[data-who-5-change]")
  const draw = () => {
    const scores = times.map((time) => score(answersIn(time)))
    for (const [index, time] of times.entries()) {
      needed(time, "[data-who-5-score]").textContent = scoreLine(time, scores[index], bands)
    }
    markBand(bands, scores[0])
    changed.textContent = change(...scores)
  }
  const empty = () => {
    for (const input of box.querySelectorAll("input")) input.checked = false
    draw()
  }
  box.addEventListener("input", draw)
  needed(box, "[data-who-5-clear]").addEventListener("click", empty)
  forgetting(empty)
  box.hidden = false
}

/** Return the bands of the scale as their table says: [{min, max, label, row}]. */
const bandsIn = (table) =>
  [...table.querySelectorAll("[data-min]")].map((row) => ({
    min: Number(row.dataset.min),
    max: Number(row.dataset.max),
    label: row.cells[1].textContent,
    row,
  }))

const answersIn = (time) =>
  [...time.querySelectorAll(":checked")].map((input) => Number(input.value))

/** Say what the answers of one time make; nothing before the first. */
function scoreLine(time, value, bands) {
  if (value !== undefined) return `Score: ${value} af 100. ${bandOf(bands, value).label}.`
  const missing = QUESTIONS - answersIn(time).length
  return missing < QUESTIONS ? `Mangler ${missing} svar.` : ""
}

function markBand(bands, value) {
  const own = value === undefined ? undefined : bandOf(bands, value)
  for (const band of bands) {
    if (band === own) band.row.setAttribute("aria-current", "true")
    else band.row.removeAttribute("aria-current")
  }
}
