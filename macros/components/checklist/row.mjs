/** This file gives an item of a checklist its controls, and shows a plan's answer in them. */
import { isLeftAlone } from "../../browser/date-fields.mjs"
import { made, needed } from "../../browser/dom.mjs"

/**
 * Let a row be answered. Return {element, item, show}: `show` shows the answer of a plan. It leaves
 * what is written in all controls when only the status is to be shown, or else in the one in use.
 */
export function answerable(element, template) {
  const { item: id, level, roles, phase, fingerprint } = element.dataset
  needed(element, "[data-tick]").remove() // the status says more than a tick
  element.append(template.cloneNode(true))
  const title = needed(element, ".check__title").textContent
  needed(element, "legend").textContent = `Svar: ${title}`
  const mark = made("p", { className: "check__look" })
  needed(element, ".check__head").after(mark)

  const show = (plan, difference, onlyStatus, inUse) => {
    const answer = plan?.items[id] ?? {}
    showStatus(element, answer)
    showNews(mark, newsOf(id, difference))
    if (!onlyStatus) showAnswer(element, answer, inUse)
  }
  return { element, item: { id, level, roles: roles.split(" "), phase, fingerprint }, show }
}

const statusOf = (answer) => answer.status ?? "not-started"

/** Show what follows from the answer: the row's look, and whether a reason is asked for. */
function showStatus(element, answer) {
  element.dataset.status = statusOf(answer)
  needed(element, "[data-reason]").hidden = statusOf(answer) !== "not-relevant"
}

function newsOf(id, { added, changed }) {
  if (added.includes(id)) return "Nyt"
  return changed.includes(id) ? "Ændret" : ""
}

function showNews(mark, news) {
  mark.textContent = news && `${news}, siden planen sidst blev set igennem`
  mark.hidden = !news
}

function showAnswer(element, answer, inUse) {
  for (const control of element.querySelectorAll("[name]")) {
    if (inUse && isLeftAlone(control, inUse)) continue
    control.value = control.name === "status" ? statusOf(answer) : answer[control.name] ?? ""
  }
  const { responsible, deadline, note } = answer
  // What its reader has opened stays open: a list is also drawn for what others do.
  if (responsible || deadline || note) needed(element, "details").open = true
}
