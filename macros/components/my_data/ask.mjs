/** This file asks before something is deleted. */
import { needed } from "../../browser/dom.mjs"

/** Return what asks about `what`, and does `act` when the answer is yes; then `then(done)`. */
export const asking = (box, then) => (what, act, done) => {
  const dialog = needed(box, "[data-confirm]")
  needed(dialog, "[data-question]").textContent = `${what} Det kan ikke fortrydes.`
  dialog.returnValue = ""
  dialog.onclose = () => {
    if (dialog.returnValue !== "yes") return
    act()
    then(done)
  }
  dialog.showModal()
}
