/** This file shows what this browser keeps, and lets it be taken out, brought in and deleted. */
import { needed } from "../../browser/dom.mjs"
import * as here from "../../browser/plan/here.mjs"
import { outOfReach } from "../../browser/on-click.mjs"
import { model } from "../../browser/plan/items.mjs"
import { asking } from "./ask.mjs"
import { showPlans } from "./list.mjs"
import { takeOut } from "./take-out.mjs"
import { outcome } from "./told.mjs"

const { giveAll, store } = here

export async function mount(root) {
  const box = needed(root, "[data-my-data]")
  const part = (name) => needed(box, `[data-${name}]`)
  // What is kept is shown, handed out and deleted also where the items cannot be had.
  const today = {}

  const draw = () => showPlans(box, today.items && today, remove)
  const tell = (words, undo) => {
    part("told").textContent = words
    part("undo").hidden = !undo
    part("undo").onclick = () => tell(outcome(undo()))
    draw()
    catchFocus(part("told"))
  }
  const remove = asking(box, tell)

  for (const kind of ["csv", "xlsx"]) {
    part(kind).addEventListener("click", () =>
      takeOut(kind).catch(({ message }) => tell(message)))
  }
  part("export").addEventListener("click", giveAll)
  part("delete-all").addEventListener("click", () => remove(
    `Slet alt? Det gælder ${namesOf(store)}.`, store.removeAll, "Alt er slettet i denne browser.",
  ))
  part("file").addEventListener("change", async ({ target }) => {
    const [file] = target.files
    if (file) await look(file, box, today, tell)
    target.value = ""
  })
  store.onChange(draw)
  box.hidden = false
  draw()
  await model().then((found) => Object.assign(today, found), () => {})
  draw()
}

/** Move the focus to a part when what had it is gone: who goes by keys would begin at the top. */
function catchFocus(part) {
  const { activeElement, body } = document
  if (activeElement === body || !activeElement.checkVisibility()) part.focus()
}

/** Show what a file would bring, by what is fetched for it; `tell` says what came of it. */
async function look(file, box, today, tell) {
  tell("Læser filen …")
  try {
    const { lookInto } = await import("./looking.mjs")
      .catch(outOfReach("Det, der læser filer,"))
    await lookInto(file, { box, here, today, tell })
    tell("")
  } catch ({ message }) {
    needed(box, "[data-preview]").hidden = true
    tell(`Filen er ikke hentet, og intet er ændret. ${message}`)
  }
}

function namesOf(store) {
  const names = store.plans().map(({ name }) => `»${name}«`)
  const { length } = store.unreadable()
  if (length === 1) names.push("én plan, der ikke kan læses")
  if (length > 1) names.push(`${length} planer, der ikke kan læses`)
  return names.join(", ")
}
