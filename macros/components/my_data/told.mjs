/** This file words what is kept, and what happened to it. Pure. */
import { saying } from "../../browser/plan/saying.mjs"
import { wordOf } from "../../browser/plan/shape.mjs"

const DONE = {
  added: "er hentet ind",
  merged: "er hentet ind",
  copied: "er hentet ind som en kopi",
  same: "var her i forvejen",
  undone: "er, som den var før",
  kept: "er ikke ændret: der er skrevet i den siden",
  gone: "er slettet i mellemtiden",
}

/** Say how much a plan holds: `answered` answers and `forms` forms. */
export function amount({ answered, forms }) {
  if (!forms) return `${answered} svar`
  return `${answered} svar og ${forms} ${forms === 1 ? "skabelon" : "skabeloner"}`
}

/** Say what a plan holds and when it was changed. */
export function described(plan) {
  const changed = new Date(plan.changed)
    .toLocaleString("da-DK", { dateStyle: "long", timeStyle: "short" })
  return `»${plan.name}«: ${amount(plan)}, sidst ændret ${changed}.`
}

/** Count places that somebody has written in. */
export const counted = (count) => (count === 1 ? "ét sted" : `${count} steder`)

/** Say what a plan of a file would change: {theirs, mine, changes}. */
export function planLine({ theirs, mine, changes }) {
  if (!mine) return `»${theirs.name}« er ny her.`
  const count = (kind) => changes.filter((change) => change.kind === kind).length
  const said = [
    [count("added"), "nyt"],
    [count("changed"), "ændret"],
    [count("emptied"), "tomt i filen"],
  ].filter(([number]) => number).map(([number, word]) => `${word} ${counted(number)}`)
  if (!said.length) return `»${theirs.name}« er den samme som her.`
  return `»${mine.name}«: ${said.join(", ")}.`
}

/** Say what happened to the plans of a file: [{name, done, reason}]. */
export const outcome = (plans) => plans.map(({ name, done, reason }) => (done in DONE
  ? `»${name}« ${DONE[done]}.`
  : `»${name}« er hentet ind, men kan ikke gemmes. ${saying({ reason })}`)).join(" ")

/**
 * Say where something stands, with the names that readers know: the item and what is answered of
 * it, or the form and its field. What today's model does not have is told by its id.
 */
export function placeLine([part, id, ...rest], { items = [], forms = [] }) {
  if (part === "name") return "planens navn"
  const titled = (all) => all.find((one) => one.id === id)
  if (part === "items") return `${titled(items)?.title ?? id} (${wordOf(rest[0])})`
  const [, field] = rest
  const form = titled(forms)
  return `skabelonen »${form?.title ?? id}« (${form?.fields[field] ?? field})`
}
