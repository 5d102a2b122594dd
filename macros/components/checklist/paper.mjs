/** This file puts a checklist on paper as the screen shows it: the answers, and whose they are. */
import { dated, today } from "../../browser/days.mjs"
import { made, needed } from "../../browser/dom.mjs"

const wordsOf = (select) => select.selectedOptions[0]?.text ?? ""

/** Let each print of a list have its head and its answers. `version` is the model's. */
export function onPaper(root, list, version) {
  const head = needed(root, "[data-list-head]")
  addEventListener("beforeprint", () => {
    const hasPlan = needed(root, "[data-plan-choice]").value !== ""
    const lines = list.element.hidden ? [] : headOf({ ...seen(root, list), day: today(), version })
    head.replaceChildren(...lines.map((line) => made("p", {}, line)))
    for (const row of list.element.querySelectorAll("[data-item]")) putAnswer(row, hasPlan)
  })
}

/** Return what the screen says above a list, and how many of its items it shows. */
function seen(root, list) {
  const plan = needed(root, "[data-plan-choice]")
  const show = needed(root, "[data-show]")
  return {
    plan: plan.value && wordsOf(plan),
    choices: [...root.querySelectorAll("[data-mine] select")]
      .map((select) => `${select.labels[0].textContent}: ${wordsOf(select)}`),
    progress: needed(root, "[data-progress]").textContent,
    show: show.value && wordsOf(show),
    total: list.items().length,
    shown: list.element.querySelectorAll("[data-item]:not([hidden])").length,
  }
}

/** Return the lines above a printed list. `day` is that of printing; what is empty is left out. */
export function headOf({ plan, choices, day, version, progress, show, total, shown }) {
  const isLess = shown < total
  const left = isLess ? ` – ${total - shown} af ${total} punkter er udeladt` : ""
  return [
    [plan && `Plan: ${plan}`, ...choices].filter(Boolean).join(" · "),
    `Printet ${dated(day)} · Model ${version}`,
    progress,
    show && `Vist: ${show}${left}.`,
  ].filter(Boolean)
}

/** Write what the controls of an item hold into its part for paper. */
function putAnswer(row, hasPlan) {
  const control = (name) => needed(row, `[name="${name}"]`)
  for (const place of row.querySelectorAll("[data-of]")) {
    const { type, value } = control(place.dataset.of)
    place.textContent = type === "date" ? dated(value) : value
  }
  needed(row, "[data-paper-reason]").hidden = control("status").value !== "not-relevant"
  needed(row, ".check__title").dataset.said = hasPlan ? `${wordsOf(control("status"))}: ` : ""
}
