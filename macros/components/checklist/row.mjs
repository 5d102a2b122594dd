/** This file gives an item of a checklist its controls, and shows a plan's answer in them. */
import { isLeftAlone } from "../../browser/date-fields.mjs"
import { dated } from "../../browser/days.mjs"
import { made, needed } from "../../browser/dom.mjs"

/**
 * Let a row be answered. Return {element, item, answer, show, open}.
 *
 * `template` has the controls, which a row gets when somebody looks into it, by `open`; `words` are
 * those of each status. `answer` returns what was shown last. `show` shows the answer of a plan; it
 * leaves what is written in all controls when only the status is to be shown, and else in the one
 * in use.
 */
export function answerable(element, template, words) {
  const { item: id, level, roles, phase, fingerprint } = element.dataset
  let answer = {}
  let controls

  const open = () => {
    if (controls) return
    controls = template.cloneNode(true)
    needed(controls, "legend").textContent = `Svar: ${titleOf(element)}`
    needed(element, ".check__more summary").after(controls)
    fill(controls, "[name]", answer)
  }
  const show = (plan, difference, onlyStatus, inUse) => {
    answer = plan?.items[id] ?? {}
    element.dataset.status = statusOf(answer)
    needed(element, "[data-tick]").checked = statusOf(answer) === "in-place"
    line(element, { className: "check__look" }, newsOf(id, difference))
    line(element, { className: "check__told" }, toldOf(answer, words))
    if (!controls) return
    if (onlyStatus) fill(controls, "[name=status]", answer, element.ownerDocument.activeElement)
    else fill(controls, "[name]", answer, inUse)
  }
  const item = { id, level, roles: roles.split(" "), phase, fingerprint }
  return { element, item, answer: () => answer, show, open }
}

const titleOf = (element) => needed(element, ".check__title").textContent.replace(/\.$/, "")

export const statusOf = (answer) => answer.status ?? "not-started"

function newsOf(id, { added, changed }) {
  const news = added.includes(id) ? "Nyt" : changed.includes(id) && "Ændret"
  return news ? `${news}, siden planen sidst blev set igennem` : ""
}

/** Say in one line what is answered beyond the tick, so that nobody has to open the row for it. */
function toldOf(answer, words) {
  const { responsible, deadline = "", note, reason } = answer
  const status = statusOf(answer)
  const told = ["not-started", "in-place"].includes(status) ? "" : words[status]
  const why = status === "not-relevant" && reason
  return [told, why, responsible, dated(deadline), note].filter(Boolean).join(" · ")
}

/** Show a line in a row, made when it is first needed. */
function line(element, properties, text) {
  let place = element.querySelector(`.${properties.className}`)
  if (!place) {
    if (!text) return
    place = made("p", properties)
    needed(element, ".check__more").before(place)
  }
  place.textContent = text
  place.hidden = !text
}

/** Show an answer in some controls, and whether a reason is asked for. */
function fill(controls, some, answer, inUse) {
  for (const control of controls.querySelectorAll(some)) {
    if (inUse && isLeftAlone(control, inUse)) continue
    control.value = control.name === "status" ? statusOf(answer) : answer[control.name] ?? ""
  }
  needed(controls, "[data-reason]").hidden = statusOf(answer) !== "not-relevant"
}
