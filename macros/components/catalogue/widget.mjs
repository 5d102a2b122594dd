/** This file finds efforts of the catalogue, and puts some of them side by side. */
import { compare } from "./compare.mjs"
import { filter } from "./filter.mjs"

/** Start what the page has of the two. */
export function mount(root) {
  const choices = root.querySelector("[data-catalogue-filter]")
  if (choices) filter(root, choices)
  const boxes = root.querySelector("[data-catalogue-compare]")
  if (boxes) compare(root, boxes)
}
