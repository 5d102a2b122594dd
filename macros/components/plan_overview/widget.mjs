/** This file says how far the plan in use is: in all, what must be done, and part by part. */
import { made, needed } from "../../browser/dom.mjs"
import { planInUse, store } from "../../browser/plan/here.mjs"
import { model } from "../../browser/plan/items.mjs"
import { progress, progressLine } from "../../browser/plan/progress.mjs"

/** Return the items under the part of the model that they belong to, in the model's order. */
export function grouped(items) {
  const groups = new Map()
  for (const item of items) {
    groups.set(item.group_title, [...(groups.get(item.group_title) ?? []), item])
  }
  return groups
}

export async function mount(root) {
  const box = needed(root, "[data-plan-overview]")
  const name = needed(box, "[data-name]")
  const overall = needed(box, "[data-overall]")
  const rows = needed(box, "[data-groups]")
  const { items } = await model()
  const draw = () => {
    const plan = planInUse()
    box.hidden = !plan
    if (!plan) return
    name.textContent = plan.name
    overall.textContent = progressLine(progress(plan, items))
    rows.replaceChildren(...[...grouped(items)].map(([title, own]) => row(title, plan, own)))
  }
  store.onChange(draw)
  draw()
}

function row(title, plan, items) {
  const { inPlace, relevant, must } = progress(plan, items)
  return made("tr", {},
    made("th", { scope: "row" }, title),
    made("td", {}, `${inPlace} af ${relevant}`),
    made("td", {}, `${must.inPlace} af ${must.relevant}`))
}
