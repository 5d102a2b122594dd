/** This file holds the rows of a checklist: which there are, and which of them are shown. */
import { isShown } from "./choice.mjs"
import { count, groupsOf, hideEmpty } from "./groups.mjs"
import { answerable } from "./row.mjs"

/** Return a list whose rows can be answered. `template` has the controls of a row. */
export function listOf(element, template) {
  const choice = { role: "", phase: "", show: "" }
  let rows = new Map() // by their elements

  /** Let the rows be answered that stand in the list now. */
  const take = () => {
    const found = [...element.querySelectorAll("[data-item]")]
    rows = new Map(found.map((row) => [row, answerable(row, template)]))
  }

  /** Return the items of some rows of the list, whatever else is chosen to be shown of them. */
  const itemsOf = (parts) => [...parts].map((part) => rows.get(part).item)
    .filter((item) => isShown(item, { ...choice, show: "" }))
  const items = () => itemsOf(rows.keys())

  /** Return how many of them are seen: {shown, total}. */
  const counts = () => ({
    shown: [...rows.keys()].filter((part) => !part.hidden).length, total: items().length,
  })

  /** Show how far the groups have come: those around a row, or all. */
  const countGroups = (plan, row) => count(groupsOf(element, row?.element), plan, itemsOf)

  /**
   * Show the answers of a plan, and the rows that are chosen; then tell it as the event "shown".
   * What is being written in is left alone, unless everything is to be shown anew.
   */
  const show = (plan, difference, isAnew) => {
    const inUse = isAnew ? undefined : element.ownerDocument.activeElement
    const toLookAt = new Set([...difference.added, ...difference.changed])
    for (const [part, row] of rows) {
      row.show(plan, difference, false, inUse)
      const { id } = row.item
      part.hidden = !isShown(row.item, choice, plan?.items[id]?.status, toLookAt.has(id))
    }
    hideEmpty(element)
    countGroups(plan)
    element.dispatchEvent(new Event("shown"))
  }

  const rowOf = (part) => rows.get(part.closest("[data-item]"))
  element.addEventListener("toggle", ({ target }) => rowOf(target)?.open(), true)

  take()
  return {
    element, choice, take, items, counts, show, countGroups, rowOf, rows: () => [...rows.values()],
  }
}
