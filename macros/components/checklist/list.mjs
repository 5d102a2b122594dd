/** This file holds the rows of a checklist: which there are, and which of them are shown. */
import { isShown } from "./choice.mjs"
import { showGroups } from "./groups.mjs"
import { answerable } from "./row.mjs"

/** Return a list whose rows can be answered. `template` has the controls of a row. */
export function listOf(element, template) {
  const choice = { role: "", phase: "", show: "" }
  const words = wordsOf(template)
  let rows = new Map() // by their elements

  /** Let the rows be answered that stand in the list now. */
  const take = () => {
    const found = [...element.querySelectorAll("[data-item]")]
    rows = new Map(found.map((row) => [row, answerable(row, template, words)]))
  }

  /** Return the items of some rows of the list, whatever else is chosen to be shown of them. */
  const itemsOf = (parts) => [...parts].map((part) => rows.get(part).item)
    .filter((item) => isShown(item, { ...choice, show: "" }))
  const items = () => itemsOf(rows.keys())

  /** Show how far the groups have come: those around a row, or all. */
  const countGroups = (plan, row) => showGroups(element, plan, itemsOf, row?.element)

  /**
   * Show the answers of a plan, and the rows that are chosen; then tell it as the event "shown".
   * What is being written in is left alone, unless everything is to be shown anew.
   */
  const show = (plan, difference, isAnew) => {
    const inUse = isAnew ? undefined : element.ownerDocument.activeElement
    for (const row of all()) row.show(plan, difference, false, inUse)
    hideOthers(all(), choice, plan, difference)
    countGroups(plan)
    element.dispatchEvent(new Event("shown"))
  }

  const rowOf = (part) => rows.get(part.closest("[data-item]"))
  const all = () => [...rows.values()]
  element.addEventListener("toggle", ({ target }) => rowOf(target)?.open(), true)
  take()
  return { element, words, choice, take, items, show, countGroups, rowOf, rows: all,
    /** Return how many of the items are seen: {shown, total}. */
    counts: () => ({ shown: all().filter(isSeen).length, total: items().length }),
  }
}

/** Return the words for each status, as the controls have them. */
const wordsOf = (template) => Object.fromEntries(
  [...template.querySelectorAll("[name=status] option")].map(({ value, text }) => [value, text]))

const isSeen = ({ element }) => !element.hidden

/** Hide the rows that are not chosen. */
function hideOthers(rows, choice, plan, { added, changed }) {
  const toLookAt = new Set([...added, ...changed])
  for (const { element, item } of rows) {
    element.hidden = !isShown(item, choice, plan?.items[item.id]?.status, toLookAt.has(item.id))
  }
}
