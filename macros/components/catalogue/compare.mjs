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
  let given = {} // what was filtered on the way here goes along, and back

  const read = (address) => {
    given = Object.fromEntries(address)
    const wanted = chosen(ids, named(given.vis))
    for (const box of boxes) box.checked = wanted.includes(box.value)
  }
  const show = () => {
    const picked = chosen(ids, boxes.filter((box) => box.checked).map((box) => box.value))
    for (const effort of list.children) effort.hidden = !picked.includes(effort.dataset.id)
    list.classList.toggle("without-script", picked.length < FEWEST)
    list.classList.toggle("comparison--chosen", picked.length >= FEWEST)
    for (const box of boxes) box.disabled = picked.length === MOST && !box.checked
    status.textContent = chosenLine(picked.length)
    const address = addressOfChoice({ ...given, vis: picked.join(",") })
    back.search = address
    return address
  }
  begin(form, { read, show })
}
