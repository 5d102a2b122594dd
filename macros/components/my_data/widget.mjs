/** This file shows what this browser keeps, and lets it be taken out, brought in and deleted. */
import { needed } from "../../browser/dom.mjs"
import { giveAll, store } from "../../browser/plan/here.mjs"
import { model } from "../../browser/plan/items.mjs"
import { asking } from "./ask.mjs"
import { bringIn } from "./bring-in.mjs"
import { showPlans } from "./list.mjs"
import { takeOut } from "./take-out.mjs"

export async function mount(root) {
  const box = needed(root, "[data-my-data]")
  const part = (name) => needed(box, `[data-${name}]`)
  const told = part("told")
  const items = await model()

  const draw = () => showPlans(box, items, remove)
  const remove = asking(box, (done) => {
    told.textContent = done
    draw()
  })
  for (const kind of ["csv", "xlsx"]) {
    part(kind).addEventListener("click", () => takeOut(kind).catch(({ message }) => {
      told.textContent = message
    }))
  }
  part("export").addEventListener("click", giveAll)
  part("delete-all").addEventListener("click", () => {
    const names = store.plans().map(({ name }) => `»${name}«`).join(", ")
    remove(`Slet alt? Det gælder ${names}.`, store.removeAll, "Alt er slettet i denne browser.")
  })
  part("file").addEventListener("change", async ({ target }) => {
    const [file] = target.files
    if (!file) return
    told.textContent = await broughtIn(file, items, part("conflict").value)
    draw()
    target.value = ""
  })
  store.onChange(draw)
  box.hidden = false
  draw()
}

/** Bring in a file, and say what came of it. */
async function broughtIn(file, items, wish) {
  try {
    return await bringIn(file, items, wish)
  } catch ({ message }) {
    return `Filen er ikke hentet, og intet er ændret. ${message}`
  }
}
