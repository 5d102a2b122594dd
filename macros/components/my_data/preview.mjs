/** This file shows what a file would change, and lets the reader choose. */
import { made, needed } from "../../browser/dom.mjs"
import { bringIn } from "../../browser/plan/bring-in.mjs"
import { counted, outcome, placeLine, planLine } from "./told.mjs"

/**
 * Show what a file's plans would change. `store` is to have them; `today` has the items and forms
 * of the model, as far as they are known; `then` is called with what is to be said, and how it is
 * undone.
 */
export function showPreview(box, { plans, notes }, name, { store, today, then }) {
  const preview = needed(box, "[data-preview]")
  const part = (which) => needed(preview, `[data-${which}]`)
  const emptied = plans.flatMap(({ changes }) => changes)
    .filter(({ kind }) => kind === "emptied").length
  part("preview-title").textContent = `»${name}« er ikke hentet ind endnu`
  part("preview-plans").replaceChildren(
    ...plans.map((plan) => made("li", {}, planLine(plan), ...details(plan, today))),
  )
  part("preview-notes").replaceChildren(...notes.map((line) => made("p", {}, line)))
  part("preview-copy").hidden = !plans.some(({ mine, changes }) => mine && changes.length)
  part("preview-empty").hidden = !emptied
  part("preview-empty-words").textContent =
    `Tøm også det, der er tomt i filen: ${counted(emptied)}`
  for (const input of preview.querySelectorAll("input")) input.checked = false
  preview.hidden = false
  needed(preview, "h3").focus()
  const answer = (words, undo) => {
    preview.hidden = true
    then(words, undo)
  }
  part("preview-yes").onclick = () => {
    const [isCopy, isEmptied] = ["copy", "empty"]
      .map((it) => needed(preview, `[name=${it}]`).checked)
    const { outcomes, undo } = bringIn(store, plans, { isCopy, isEmptied })
    answer(outcome(outcomes), undo)
  }
  part("preview-no").onclick = () =>
    answer(`»${name}« er ikke hentet ind. Intet er ændret.`)
}

const MOST_SHOWN = 200
const WORDS = { added: "Nyt", changed: "Ændret", emptied: "Tomt i filen" }

/** Return a fold with each place that differs; nothing when none does. */
function details({ changes }, today) {
  if (!changes.length) return []
  const lines = changes.slice(0, MOST_SHOWN)
    .map(({ path, kind }) => made("li", {}, `${WORDS[kind]}: ${placeLine(path, today)}`))
  const more = changes.length - lines.length
  if (more > 0) lines.push(made("li", {}, `Og ${more} til.`))
  const fold = made("details", { className: "fold" }, made("summary", {}, "Se hvad"),
    made("ul", {}, ...lines))
  return [fold]
}
