/** This file holds the rows of a checklist: which there are, and which of them are shown. */
import { progress } from "../../browser/plan/progress.mjs"
import { isShown } from "./choice.mjs"
import { answerable } from "./row.mjs"

const GROUPS = "[data-group]"

/** Return a list whose rows can be answered. `template` has the controls of a row. */
export function listOf(element, template) {
  const choice = { role: "", phase: "", show: "" }
  let rows = []
  let byElement = new Map()

  /** Let the rows be answered that stand in the list now. */
  const take = () => {
    const found = [...element.querySelectorAll("[data-item]")]
    rows = found.map((row) => answerable(row, template))
    byElement = new Map(rows.map((row) => [row.element, row]))
  }

  /** Return the items of the list, whatever else is chosen to be shown of them. */
  const items = () => ofChoice(rows.map(({ item }) => item))
  const ofChoice = (some) => some.filter((item) => isShown(item, { ...choice, show: "" }))

  /**
   * Show the answers of a plan, and the rows that are chosen. What is being written in is left
   * alone, unless everything is to be shown anew.
   */
  const show = (plan, difference, isAnew) => {
    const inUse = isAnew ? undefined : element.ownerDocument.activeElement
    const toLookAt = new Set([...difference.added, ...difference.changed])
    for (const row of rows) {
      const { element: part, item } = row
      row.show(plan, difference, false, inUse)
      part.hidden = !isShown(item, choice, plan?.items[item.id]?.status, toLookAt.has(item.id))
    }
    for (const group of element.querySelectorAll(GROUPS)) {
      group.hidden = !group.querySelector("[data-item]:not([hidden])")
    }
    count(plan)
  }

  /** Show how far groups have come: those around a row, or all. */
  const count = (plan, row) => {
    for (const group of element.querySelectorAll(GROUPS)) {
      if (row && !group.contains(row.element)) continue
      const parts = [...group.querySelectorAll("[data-item]")]
      const own = ofChoice(parts.map((part) => byElement.get(part).item))
      const { inPlace, relevant } = progress(plan, own)
      group.querySelector("[data-group-progress]").textContent = `${inPlace} af ${relevant} på plads`
    }
  }

  const rowOf = (part) => byElement.get(part.closest("[data-item]"))
  element.addEventListener("toggle", ({ target }) => rowOf(target)?.open(), true)

  take()
  return { element, choice, take, items, show, count, rowOf, rows: () => rows }
}
