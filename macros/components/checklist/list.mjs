/** This file holds the rows of a checklist: which there are, and which of them are shown. */
import { isShown } from "./choice.mjs"
import { answerable } from "./row.mjs"

const seen = (rows) => rows.filter(({ element }) => !element.hidden)

/** Return a list whose rows can be answered. `template` has the controls of a row. */
export function listOf(element, template) {
  const choice = { role: "", phase: "", show: "" }
  let rows = []

  /** Let the rows be answered that stand in the list now. */
  const take = () => {
    const found = [...element.querySelectorAll("[data-item]")]
    rows = found.map((row) => answerable(row, template))
  }

  /** Return the items of the list, whatever else is chosen to be shown of them. */
  const items = () =>
    rows.map(({ item }) => item).filter((item) => isShown(item, { ...choice, show: "" }))

  /** Return how many of them are seen: {shown, total}. */
  const counts = () => ({ shown: seen(rows).length, total: items().length })

  /**
   * Show the answers of a plan, and the rows that are chosen; then tell it as the event "shown".
   * What is being written in is left alone, unless everything is to be shown anew.
   */
  const show = (plan, difference, isAnew) => {
    const inUse = isAnew ? undefined : element.ownerDocument.activeElement
    const toLookAt = new Set([...difference.added, ...difference.changed])
    for (const row of rows) {
      const { element: part, item } = row
      row.show(plan, difference, false, inUse)
      part.hidden = !isShown(item, choice, plan?.items[item.id]?.status, toLookAt.has(item.id))
    }
    for (const group of element.querySelectorAll("[data-group]")) {
      group.hidden = !group.querySelector("[data-item]:not([hidden])")
    }
    element.dispatchEvent(new Event("shown"))
  }

  const rowOf = (part) => rows.find((row) => row.element.contains(part))

  take()
  return { element, choice, take, items, counts, show, rowOf }
}
