/** This file shows the efforts of the catalogue that match every choice. */
import { needed } from "../../browser/dom.mjs"
import { begin } from "./begin.mjs"
import { named, withOne } from "./choosing.mjs"
import { addressOfChoice, FIELDS, folded, foundLine, LISTS, matching } from "./matching.mjs"

/** Start the filter of a page. `form` has the choices. */
export function filter(root, form) {
  const cards = [...root.querySelectorAll("[data-filter-card]")]
  const groups = root.querySelectorAll("[data-filter-group]")
  const links = root.querySelectorAll("[data-compare]")
  const status = needed(form, "[data-filter-status]")
  const efforts = cards.map(effortOf)
  let compared = []

  const read = (address) => {
    for (const [key, value] of address) {
      if (FIELDS.includes(key)) form.elements[key].value = value
    }
    compared = named(address.get("vis"))
  }
  const show = () => {
    const choice = Object.fromEntries(new FormData(form))
    const found = new Set(matching(efforts, choice))
    for (const [index, card] of cards.entries()) card.hidden = !found.has(index)
    for (const group of groups) {
      group.hidden = !group.querySelector("[data-filter-card]:not([hidden])")
    }
    status.textContent = foundLine(efforts, choice)
    for (const link of links) {
      const vis = withOne(compared, link.dataset.compare).join(",")
      link.search = addressOfChoice({ ...choice, vis })
    }
    return addressOfChoice({ ...choice, vis: compared.join(",") })
  }
  begin(form, { read, show })
}

/**
 * Return the effort of a card. An end of its age that the card does not say is NaN, and no age is
 * outside that.
 */
const effortOf = ({ dataset }) => ({
  ...Object.fromEntries(LISTS.map((key) => [key, dataset[key].split("|")])),
  from: Number(dataset.alderFra),
  to: Number(dataset.alderTil),
  text: folded(`${dataset.ord} ${dataset.kommune}`),
})
