/** This file tells on the page when the day to look something up again has passed. */
import { needed } from "../../browser/dom.mjs"
import { today } from "../../browser/days.mjs"

/** Say whether a day (2027-03-01) to look something up by lies behind another; it is in time. */
export const isPassed = (reviewBy, day) => reviewBy < day

export function mount(root, day = today()) {
  for (const box of root.querySelectorAll("[data-review-by]")) {
    needed(box, "[data-review-passed]").hidden = !isPassed(box.dataset.reviewBy, day)
  }
}
