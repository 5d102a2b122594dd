/**
 * This file says what the model has changed since a plan was last looked over. It is fetched with
 * the items of the model when there is a plan: without one nothing can have changed.
 */
import { made, needed } from "../../browser/dom.mjs"

export { model } from "../../browser/plan/items.mjs"
export { compared, lookedOver } from "../../browser/plan/upgrade.mjs"

const MOST_NAMED = 8

/**
 * Show the changes; nothing is ever taken away. `difference`: added, changed, retired, each a list
 * of ids; `items` are those of today. `accept` is called when the reader has looked them over.
 */
export function showUpgrade(box, plan, difference, items, accept) {
  needed(box, "button").onclick = accept
  const { added, changed, retired } = difference
  // Those that were seen before are told under Mine data.
  const isNews = added.length || changed.length || retired.some((id) => id in plan.known)
  box.hidden = !isNews
  if (!isNews) return
  const first = "Modellen er ændret, siden planen blev lavet "
    + `(version ${plan.model_version}). Alle svar er beholdt.`
  const known = new Map(items.map((item) => [item.id, item]))
  const lines = [first, ...changesIn(difference, known)].map((line) => made("p", {}, line))
  needed(box, "[data-changes]").replaceChildren(...lines)
}

function changesIn({ added, changed, retired }, known) {
  const parts = [["Nyt", added], ["Ændret", changed], ["Udgået, men gemt i planen", retired]]
  return parts.filter(([, ids]) => ids.length).map(([name, ids]) => {
    const titles = ids.slice(0, MOST_NAMED).map((id) => known.get(id)?.title ?? id)
    const more = ids.length > MOST_NAMED ? " …" : ""
    return `${name} (${ids.length}): ${titles.join("; ")}${more}`
  })
}
