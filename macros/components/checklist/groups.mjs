/** This file shows how far the groups of a checklist have come, and hides those that are empty. */
import { progress } from "../../browser/plan/progress.mjs"

/**
 * Show how far the groups of a list have come with a plan, or only those around a row. `itemsOf`
 * returns the items of rows that count.
 */
export function showGroups(list, plan, itemsOf, row) {
  for (const group of list.querySelectorAll("[data-group]")) {
    if (row && !group.contains(row)) continue
    const rows = [...group.querySelectorAll("[data-item]")]
    const { inPlace, relevant } = progress(plan, itemsOf(rows))
    group.hidden = rows.every(({ hidden }) => hidden)
    group.querySelector("[data-group-progress]").textContent = `${inPlace} af ${relevant} på plads`
  }
}
