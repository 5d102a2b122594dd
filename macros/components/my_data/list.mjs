/** This file lists the plans that this browser keeps, and lets each be deleted. */
import { made, needed } from "../../browser/dom.mjs"
import { planInUse, store } from "../../browser/plan/here.mjs"
import { compared } from "../../browser/plan/upgrade.mjs"
import { amount, described } from "./told.mjs"

/** Show all that is kept in a box. `items` is the model of today; `remove` asks, then deletes. */
export function showPlans(box, items, remove) {
  const part = (name) => needed(box, `[data-${name}]`)
  const plans = store.plans()
  part("plans").replaceChildren(...plans.map((plan) => entry(plan, items, remove)))
  part("none").hidden = plans.length > 0
  part("size").textContent = plans.length ? sizeLine() : ""
  part("current").textContent = plans.length ? `Gælder planen »${planInUse().name}«.` : ""
  for (const button of box.querySelectorAll("[data-needs-plan]")) button.disabled = !plans.length
}

function sizeLine() {
  const size = Math.ceil(store.size() / 1000)
  return `I alt ${size} kB i denne browser. Intet er sendt nogen steder hen.`
}

function entry(plan, items, remove) {
  const button = made("button", { type: "button", className: "md-button" }, "Slet planen")
  button.setAttribute("aria-label", `Slet planen ${plan.name}`)
  button.addEventListener("click", () => remove(
    `Slet planen »${plan.name}« med ${amount(plan)}?`,
    () => store.remove(plan.id),
    `»${plan.name}« er slettet.`,
  ))
  return made("li", {}, made("p", {}, described(plan) + retiredLine(plan, items)), button)
}

function retiredLine({ id }, items) {
  const { length } = compared(store.plan(id), items).retired
  if (!length) return ""
  return ` ${length} svar hører til udsagn, som er udgået af modellen. `
    + "De er beholdt og kommer med i JSON-filen."
}
