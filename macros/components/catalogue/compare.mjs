/** This file puts two to four efforts of the catalogue side by side. */
import { needed } from "../../browser/dom.mjs"
import { begin } from "./begin.mjs"
import { chosen, chosenLine, FEWEST, MOST, named } from "./choosing.mjs"
import { addressOfChoice } from "./matching.mjs"

/** Start the comparison of a page. `form` has a box for each effort. */
export function compare(root, form) {
  const list = needed(root, "[data-compare-list]")
  const back = needed(root, "[data-compare-back]")
  const status = needed(form, "[data-compare-status]")
  const boxes = [...form.querySelectorAll("[name=vis]")]
  const ids = boxes.map((box) => box.value)
  const start = new URLSearchParams(location.search)

  const wanted = named(start.get("vis"))
  for (const box of boxes) box.checked = chosen(ids, wanted).includes(box.value)
  begin(form, () => {
    const picked = chosen(ids, boxes.filter((box) => box.checked).map((box) => box.value))
    for (const effort of list.children) effort.hidden = !picked.includes(effort.dataset.id)
    list.classList.toggle("without-script", picked.length < FEWEST)
    list.classList.toggle("comparison--chosen", picked.length >= FEWEST)
    for (const box of boxes) box.disabled = picked.length === MOST && !box.checked
    status.textContent = chosenLine(picked.length)
    // What was filtered on the way here goes along, and back.
    const address = addressOfChoice({ ...Object.fromEntries(start), vis: picked.join(",") })
    back.search = address
    return address
  })
}
