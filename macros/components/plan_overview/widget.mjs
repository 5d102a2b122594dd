/** Says how far the plan in use is: in all, for what must be done, and for each part of the model. */
import { made, model, planInUse, progress, progressLine, store } from "../../browser/plan/here.mjs"

/** Return the items under the part of the model that they belong to, in the model's order. */
export const grouped = (items) => {
  const groups = new Map()
  for (const item of items) groups.set(item.group_title, [...(groups.get(item.group_title) ?? []), item])
  return groups
}

export async function mount(root) {
  const box = root.querySelector("[data-plan-overview]")
  const { items } = await model()
  const draw = () => {
    const plan = planInUse()
    box.hidden = !plan
    if (!plan) return
    box.querySelector("[data-name]").textContent = plan.name
    box.querySelector("[data-overall]").textContent = progressLine(progress(plan, items))
    box.querySelector("[data-groups]").replaceChildren(...[...grouped(items)].map(([title, own]) => {
      const { inPlace, relevant, must } = progress(plan, own)
      return made("tr", {},
        made("th", { scope: "row" }, title),
        made("td", {}, `${inPlace} af ${relevant}`),
        made("td", {}, `${must.inPlace} af ${must.relevant}`))
    }))
  }
  store.onChange(draw)
  draw()
}
