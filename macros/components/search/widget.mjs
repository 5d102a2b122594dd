/** This file searches, on the page for a wrong address, for the words of that address. */
import { sitePath } from "#files"
import { answers } from "#search"
import { needed } from "../../browser/dom.mjs"
import { itemsOf } from "../../browser/search/list.mjs"

const MOST = 5 // pages

/** Return the words of an address under the site. */
export function wordsIn(pathname, root) {
  const path = decoded(pathname).replace(decoded(root), "")
  return path.replace(/\.html?$|index\.html?$/, "").match(/[\p{L}\d]+/gu)?.join(" ") ?? ""
}

function decoded(path) {
  try {
    return decodeURIComponent(path)
  } catch {
    return path // a lone percent sign
  }
}

export async function mount(root) {
  const place = needed(root, "[data-wrong-address]")
  const words = wordsIn(location.pathname, sitePath)
  if (!words) return
  const found = await answers().then((answer) => answer(words)).catch(() => undefined)
  if (!found?.total) return // the page stands by itself
  const items = itemsOf(found, new URL(sitePath, location.href)).slice(0, MOST)
  needed(place, "ol").replaceChildren(...items)
  place.hidden = false
}
