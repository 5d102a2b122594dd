/** This file looks into a file that a reader has chosen; it is fetched when there is one. */
import { model, namesOfForms } from "../../browser/plan/items.mjs"
import { showPreview } from "./preview.mjs"
import { read } from "./reading.mjs"

/**
 * Show what a file would bring, for its reader to choose. `here` is the store with the plan in use,
 * `today` gets the names that are known, and `tell` is called with what is said afterwards.
 *
 * Throws an Error with a Danish message when the file cannot be brought in.
 */
export async function lookInto(file, { box, here, today, tell }) {
  const found = await read(file, here, model)
  await namesOfForms().then((names) => Object.assign(today, names), () => {})
  showPreview(box, found, file.name, { store: here.store, today, then: tell })
}
