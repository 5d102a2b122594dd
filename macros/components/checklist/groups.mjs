/** This file shows how far the groups of a checklist have come, and hides those that are empty. */
import { progress } from "../../browser/plan/progress.mjs"

const GROUPS = "[data-group]"

/** Hide the groups that have no row to show. */
export function hideEmpty(element) {
  for (const group of element.querySelectorAll(GROUPS)) {
    group.hidden = !group.querySelector("[data-item]:not([hidden])")
  }
}

/** Show how far groups have come with a plan. `itemsOf` returns the items of rows that count. */
export function count(groups, plan, itemsOf) {
  for (const group of groups) {
    const { inPlace, relevant } = progress(plan, itemsOf(group.querySelectorAll("[data-item]")))
    group.querySelector("[data-group-progress]").textContent = `${inPlace} af ${relevant} på plads`
  }
}

/** Return the groups around a row, or all of a list. */
export const groupsOf = (list, row) => [...list.querySelectorAll(GROUPS)]
  .filter((group) => !row || group.contains(row))
