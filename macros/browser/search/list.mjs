/** This file shows what a search has found. */
import { made } from "../dom.mjs"

/** Return the items of a list, one a page. `root` is the address that those of hits count from. */
export const itemsOf = ({ pages, words }, root) => pages.map(({ where, hits }) => made("li",
  { className: "found" },
  made("p", { className: "found__where" }, where),
  ...hits.map((hit) => linkOf(hit, words, root))))

function linkOf({ address, title, text, limits, also }, words, root) {
  const href = new URL(address, root)
  href.searchParams.set("h", words.join(" "))
  return made("a", { className: "found__hit", href },
    made("span", { className: "found__title" }, ...inParts(title)),
    ...limits.map((limit) => made("span", { className: "chip" }, limit)),
    made("span", { className: "found__text" }, ...inParts(text)),
    ...(also.length ? [made("span", { className: "found__also" }, alsoLine(also))] : []))
}

const alsoLine = (words) => `Findes også under: ${words.join(", ")}`

const inParts = (parts) =>
  parts.map(([text, isMarked]) => (isMarked ? made("mark", {}, text) : text))

/** Say how much was found. */
export function countOf({ total, corrected }) {
  const pages = { 0: "Ingen sider fundet", 1: "1 side fundet" }[total] ?? `${total} sider fundet`
  return corrected ? `${pages}. Viser resultater for »${corrected}«.` : `${pages}.`
}
