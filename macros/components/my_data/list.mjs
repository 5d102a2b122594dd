/** This file lists the plans that this browser keeps, and lets each be deleted. */
import { today } from "../../browser/days.mjs"
import { give, made, needed } from "../../browser/dom.mjs"
import { planInUse, store } from "../../browser/plan/here.mjs"
import { compared } from "../../browser/plan/upgrade.mjs"
import { amount, described } from "./told.mjs"

/** Show all that is kept in a box. `items` is the model of today; `remove` asks, then deletes. */
export function showPlans(box, items, remove) {
  const part = (name) => needed(box, `[data-${name}]`)
  const [plans, others] = [store.plans(), store.unreadable()]
  part("plans").replaceChildren(
    ...plans.map((plan) => entry(plan, items, remove)),
    ...others.map((other) => unreadable(other, remove)),
  )
  const isEmpty = !plans.length && !others.length
  part("none").hidden = !isEmpty
  part("size").textContent = isEmpty ? "" : sizeLine()
  part("current").textContent = plans.length ? `Gælder planen »${planInUse().name}«.` : ""
  for (const button of box.querySelectorAll("[data-needs-plan]")) button.disabled = !plans.length
  part("delete-all").disabled = isEmpty
}

function sizeLine() {
  const size = Math.ceil(store.size() / 1000)
  return `I alt ${size} kB i denne browser. Intet er sendt nogen steder hen.`
}

function buttonOf(words, name, act) {
  const button = made("button", { type: "button", className: "md-button" }, words)
  button.setAttribute("aria-label", name)
  button.addEventListener("click", act)
  return button
}

function entry(plan, items, remove) {
  const button = buttonOf("Slet planen", `Slet planen ${plan.name}`, () => remove(
    `Slet planen »${plan.name}« med ${amount(plan)}?`,
    () => store.remove(plan.id),
    `»${plan.name}« er slettet.`,
  ))
  return made("li", {}, made("p", {}, described(plan) + retiredLine(plan, items)), button)
}

const UNREADABLE = "En plan, som denne udgave af guiden ikke kan læse. Den er måske lavet med en "
  + "nyere udgave eller gået i stykker. Den er ikke ændret."

function unreadable({ text, discard }, remove) {
  const fetch = buttonOf("Hent den, som den er", "Hent den ulæselige plan, som den er", () =>
    give(`ulaeselig-plan-${today()}.json`, "application/json", text))
  const away = buttonOf("Slet den", "Slet den ulæselige plan", () =>
    remove("Slet den plan, der ikke kan læses?", discard, "Den er slettet."))
  return made("li", {}, made("p", {}, UNREADABLE), made("p", {}, fetch, " ", away))
}

function retiredLine({ id }, items) {
  if (!items) return ""
  const { length } = compared(store.plan(id), items).retired
  if (!length) return ""
  return ` ${length} svar hører til udsagn, som er udgået af modellen. `
    + "De er beholdt og kommer med i JSON-filen."
}
