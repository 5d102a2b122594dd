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

/** Return the items as lists need them, and the names of forms: {model_version, items, forms}. */
export const model = () => once("tjekliste.json")

/** Return them with all that a table shows: {columns, statuses, items}. */
export const wholeModel = () => once("handlingsplan.json")
