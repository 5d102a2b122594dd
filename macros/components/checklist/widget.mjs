/** This file lets a checklist be answered, and keeps the answers in the plan that is chosen. */
import { tellDays } from "../../browser/date-fields.mjs"
import { needed } from "../../browser/dom.mjs"
import { planInUse, planToChange, store } from "../../browser/plan/here.mjs"
import { model } from "../../browser/plan/items.mjs"
import { compared } from "../../browser/plan/upgrade.mjs"
import { barOf } from "./bar.mjs"
import { folding } from "./folding.mjs"
import { keeping } from "./keeping.mjs"
import { listOf } from "./list.mjs"
import { chooseMine } from "./mine.mjs"
import { onPaper } from "./paper.mjs"
import { showUpgrade } from "./upgrade.mjs"

const NO_DIFFERENCE = { added: [], changed: [], retired: [] }

export async function mount(root) {
  const place = needed(root, "[data-checklist]")
  const bar = barOf(needed(root, "[data-plan]"))
  const list = listOf(place, needed(root, "[data-answer-template] > *"))
  // Nothing that is written waits for the items of the model: without them only news is missing.
  const today = { model_version: place.dataset.modelVersion }

  const differenceOf = (plan) => (plan && today.items ? compared(plan, today) : NO_DIFFERENCE)
  const news = newsFor(today, bar, () => draw({ isAnew: false }))
  const draw = ({ isAnew = true } = {}) => {
    const plan = planInUse()
    if (plan) news() // without a plan there is nothing that could have changed
    list.choice.show = bar.filter.value // browsers change it by themselves, too
    list.show(plan, differenceOf(plan), isAnew)
    bar.show(plan, list.items())
    if (today.items) showUpgrade(bar.upgrade, plan, differenceOf(plan), today.items)
  }
  const keep = (row, fields) => {
    const { id, fingerprint } = row.item
    const isFirst = !planInUse()
    const result = store.change(planToChange(today).id, id, fields, fingerprint)
    if (isFirst) draw({ isAnew: false })
    const plan = planInUse()
    row.show(plan, differenceOf(plan), true)
    list.countGroups(plan, row)
    return result
  }
  keeping(list, keep, (_, result) => {
    bar.say(result)
    bar.show(planInUse(), list.items())
  })
  store.onChange(draw)
  const folds = folding(list.element)
  const forChoice = () => folds.forChoice(bar.filter.value !== "")
  listen(bar, list, today, draw)
  bar.filter.addEventListener("change", forChoice)
  addEventListener("pageshow", forChoice)
  bar.fold(folds.all)
  onPaper(root, list, today.model_version)
  draw()
  const mine = root.querySelector("[data-mine]")
  if (mine) await chooseMine(mine, list, showing(list, draw, folds))
  if (planInUse()) await news()
}

function listen(bar, list, today, draw) {
  tellDays(list.element)
  bar.filter.addEventListener("change", () => draw({ isAnew: false }))
  addEventListener("pageshow", () => draw({ isAnew: false }))
  bar.listen(today, draw)
  bar.remind()
  bar.element.hidden = false
}

/**
 * Return what fetches the items of the model once, and shows what has changed since the plan was
 * looked over. What could not be had is tried again at the next call.
 */
function newsFor(today, bar, draw) {
  let asked
  const fetched = async () => {
    try {
      Object.assign(today, await model())
    } catch ({ message }) {
      bar.tellNews(`Det kan ikke ses, om modellen er ændret. ${message} Svarene bliver gemt.`)
      asked = undefined
      return
    }
    bar.tellNews("")
    const plan = planInUse()
    if (plan) store.acquaint(plan.id, today)
    draw()
  }
  return () => (asked ??= fetched())
}

/** Return what puts parts of a page into the list, when there are any, and draws it. */
const showing = (list, draw, folds) => (parts) => {
  if (parts) {
    list.element.replaceChildren(...parts)
    list.take()
    folds.restore()
  }
  draw()
}
