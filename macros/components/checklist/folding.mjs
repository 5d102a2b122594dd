/** This file remembers which groups of a list are open, and opens or folds all of them. */
import { store } from "../../browser/plan/here.mjs"

const GROUPS = "details[data-group]"

/** Let groups be as they were left. Return what opens and folds them all at once. */
export function folding(element) {
  const groups = () => [...element.querySelectorAll(GROUPS)]
  const passing = new Set() // opened for a while: their reader has not done it
  element.addEventListener("toggle", ({ target }) => {
    const isReaders = target.matches(GROUPS) && !matchMedia("print").matches
    if (isReaders && !passing.delete(target)) remember(target)
  }, true)
  const turn = (group, isOpen) => {
    if (group.open === isOpen) return
    passing.add(group)
    group.open = isOpen
  }
  /** Let groups be as they were left, also those that have come since. */
  const restore = () => {
    const left = store.folds()
    for (const group of groups()) {
      turn(group, left[group.dataset.group] ?? group.hasAttribute("data-opens"))
    }
  }
  restore()
  return {
    restore,
    all: (isOpen) => groups().forEach((group) => { group.open = isOpen }),
    /** Open what is shown for as long as only some rows are: nobody looks for them in a fold. */
    forChoice: (isPart) => (isPart ? groups().forEach((group) => turn(group, true)) : restore()),
  }
}

/** Keep how a group is left. */
const remember = ({ open, dataset }) => store.noteFolds({ ...store.folds(), [dataset.group]: open })
