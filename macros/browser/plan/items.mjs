/** This file has the items of the model, as the site hands them out. */
import { jsonOf } from "#files"

const loading = new Map()

/**
 * Return what a file holds, fetched once. Rejects with a Danish message when it cannot be had; then
 * who asks again tries again.
 */
function once(name) {
  if (!loading.has(name)) {
    const file = jsonOf(name)
    loading.set(name, file)
    file.catch(() => loading.delete(name))
  }
  return loading.get(name)
}

/** Return the items as lists need them: {model_version, items}. */
export const model = () => once("tjekliste.json")

/** Return them with all that a table shows: {columns, statuses, items}. */
export const wholeModel = () => once("handlingsplan.json")

/** Return how the forms that are kept, and their fields, are named to a reader: {forms}. */
export const namesOfForms = () => once("skabeloner.json")
