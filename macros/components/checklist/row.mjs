/** This file gives an item of a checklist its controls, and shows a plan's answer in them. */
import { isLeftAlone } from "../../browser/date-fields.mjs"
import { dated } from "../../browser/days.mjs"
import { made, needed } from "../../browser/dom.mjs"

/**
 * Let a row be answered. Return {element, item, show, open, answer}.
 *
 * `show` shows the answer of a plan. It leaves what is written in all controls when only the status
 * is to be shown, or else in the one in use. `open` makes the controls, which a row has first when
 * somebody looks into it; `answer` returns the answer shown.
 */
export function answerable(element, template) {
  const { item: id, level, roles, phase, fingerprint } = element.dataset
  const box = needed(element, "[data-tick]")
  const words = wordsOf(template)
  let answer = {}
  let controls

  const open = () => {
    if (controls) return
    controls = template.cloneNode(true)
    needed(controls, "legend").textContent = `Svar: ${titleOf(element)}`
    needed(element, ".check__more summary").after(controls)
    showAnswer(controls, answer)
  }
  const show = (plan, difference, onlyStatus, inUse) => {
    answer = plan?.items[id] ?? {}
    element.dataset.status = statusOf(answer)
    box.checked = statusOf(answer) === "in-place"
    line(element, "check__look", newsOf(id, difference))
    line(element, "check__told", toldOf(answer, words))
    if (controls) showStatus(controls, answer)
    if (controls && !onlyStatus) showAnswer(controls, answer, inUse)
  }
  const item = { id, level, roles: roles.split(" "), phase, fingerprint }
  return { element, item, show, open, answer: () => answer, words }
}

/** Return the words for each status, as the controls have them. */
const wordsOf = (template) => Object.fromEntries(
  [...template.querySelectorAll("option")].map(({ value, text }) => [value, text]))

const titleOf = (element) => needed(element, ".check__title").textContent.replace(/\.$/, "")

export const statusOf = (answer) => answer.status ?? "not-started"

function newsOf(id, { added, changed }) {
  const news = added.includes(id) ? "Nyt" : changed.includes(id) && "Ændret"
  return news ? `${news}, siden planen sidst blev set igennem` : ""
}

/** Say in one line what is answered beyond the tick, so that nobody has to open the row for it. */
function toldOf(answer, words) {
  const { responsible, deadline, note, reason } = answer
  const status = statusOf(answer)
  const told = ["not-started", "in-place"].includes(status) ? "" : words[status]
  const why = status === "not-relevant" && reason
  return [told, why, responsible, dated(deadline ?? ""), note].filter(Boolean).join(" · ")
}

/** Show a line in a row, made when it is first needed. */
function line(element, className, text) {
  let place = element.querySelector(`.${className}`)
  if (!place && !text) return
  if (!place) {
    place = made("p", { className })
    needed(element, ".check__more").before(place)
  }
  place.textContent = text
  place.hidden = !text
}

/** Show what follows from the status: its word, and whether a reason is asked for. */
function showStatus(controls, answer) {
  const status = needed(controls, "[name=status]")
  if (status !== status.ownerDocument.activeElement) status.value = statusOf(answer)
  needed(controls, "[data-reason]").hidden = statusOf(answer) !== "not-relevant"
}

function showAnswer(controls, answer, inUse) {
  for (const control of controls.querySelectorAll("[name]")) {
    if (inUse && isLeftAlone(control, inUse)) continue
    control.value = control.name === "status" ? statusOf(answer) : answer[control.name] ?? ""
  }
  showStatus(controls, answer)
}
