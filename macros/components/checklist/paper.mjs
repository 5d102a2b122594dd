/** This file puts a checklist on paper as the screen shows it: the answers, and whose they are. */
import { dated, today } from "../../browser/days.mjs"
import { made, needed } from "../../browser/dom.mjs"
import { statusOf } from "./row.mjs"

const wordsOf = (select) => select.selectedOptions[0]?.text ?? ""

/** Let each print of a list have its head and its answers. `version` is the model's. */
export function onPaper(root, list, version) {
  const head = needed(root, "[data-list-head]")
  addEventListener("beforeprint", () => {
    const hasPlan = needed(root, "[data-plan-choice]").value !== ""
    const lines = list.element.hidden ? [] : headOf({ ...seen(root, list), day: today(), version })
    head.replaceChildren(...lines.map((line) => made("p", {}, line)))
    for (const row of list.rows()) putAnswer(row, hasPlan && list.words)
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
    shown: list.rows().filter(({ element }) => isOnPaper(element)).length,
  }
}

/** Return the lines above a printed list. `day` is that of printing; what is empty is left out. */
export function headOf({ plan, choices, day, version, progress, show, total, shown }) {
  const left = total - shown
    && `${total - shown} af ${total} punkter er udeladt eller foldet sammen`
  const choice = [show && `Vist: ${show}`, left].filter(Boolean).join(" – ")
  return [
    [plan && `Plan: ${plan}`, ...choices].filter(Boolean).join(" · "),
    `Printet ${dated(day)} · Model ${version}`,
    progress,
    choice && `${choice}.`,
  ].filter(Boolean)
}

/** Say whether an item is printed: it is shown, and no group around it is folded. */
const isOnPaper = (element) =>
  !element.hidden && !element.parentElement.closest("[data-layer]:not([data-opened])")

const FIELDS = { responsible: "Ansvarlig", deadline: "Frist", note: "Note" }

/** Write the answer of an item into its part for paper, with the word of its status if any. */
function putAnswer({ element, answer }, words) {
  const given = answer()
  const asked = statusOf(given) === "not-relevant" ? { reason: "Begrundelse", ...FIELDS } : FIELDS
  const parts = Object.entries(asked).map(([key, name]) => {
    const value = key === "deadline" ? dated(given[key] ?? "") : given[key] ?? ""
    const written = made("b", {}, value)
    written.dataset.of = key
    return made("span", {}, name, written)
  })
  const place = needed(element, ".check__paper")
  place.replaceChildren(...parts)
  place.toggleAttribute("data-filled", Object.keys(asked).some((key) => given[key]))
  needed(element, ".check__title").dataset.said = words ? `${words[statusOf(given)]}: ` : ""
}
