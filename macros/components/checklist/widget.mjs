/** This file lets a checklist be answered, and keeps the answers in the plan that is chosen. */
import { needed } from "../../browser/dom.mjs"
import { planInUse, planToChange, store } from "../../browser/plan/here.mjs"
import { model } from "../../browser/plan/items.mjs"
import { compared } from "../../browser/plan/upgrade.mjs"
import { barOf } from "./bar.mjs"
import { keeping } from "./keeping.mjs"
import { listOf } from "./list.mjs"
import { chooseMine } from "./mine.mjs"
import { showUpgrade } from "./upgrade.mjs"

const NO_DIFFERENCE = { added: [], changed: [], retired: [] }

export async function mount(root) {
  const place = needed(root, "[data-checklist]")
  const template = needed(root, "[data-answer-template] > *")
  const bar = barOf(needed(root, "[data-plan]"))
  const items = await model() // without it nothing can be kept, so until then nothing is changed
  const known = new Map(items.items.map((item) => [item.id, item]))
  const list = listOf(place, template)

  const draw = (except) => {
    const plan = planInUse()
    const difference = plan ? compared(plan, items) : NO_DIFFERENCE
    list.show(plan, difference, except)
    bar.show(plan, list.items())
    showUpgrade(bar.upgrade, plan, difference, known)
  }
  const flush = keeping(list, (row, fields) => {
    const { id } = row.item
    bar.say(store.change(planToChange(items).id, id, fields, known.get(id)?.fingerprint))
    const plan = planInUse()
    row.show(plan, compared(plan, items), true)
    bar.show(plan, list.items())
  })
  store.onChange(() => draw(document.activeElement?.closest("[data-item]")))
  bar.filter.addEventListener("change", ({ target }) => {
    list.choice.show = target.value
    draw()
  })
  bar.listen(items, draw)
  bar.element.hidden = false
  draw()
  const mine = root.querySelector("[data-mine]")
  if (mine) await chooseMine(mine, list, showing(list, flush, draw))
}

/** Return what puts parts of a page into the list, when there are any, and draws it. */
const showing = (list, flush, draw) => (parts) => {
  if (parts) {
    flush()
    list.element.replaceChildren(...parts)
    list.take()
  }
  draw()
  return list.items().length
}
