/** This file lets a checklist be answered, and keeps the answers in the plan that is chosen. */
import { tellDays } from "../../browser/date-fields.mjs"
import { needed } from "../../browser/dom.mjs"
import { outOfReach } from "../../browser/on-click.mjs"
import { planInUse, planToChange, store } from "../../browser/plan/here.mjs"
import { barOf } from "./bar.mjs"
import { folding } from "./folding.mjs"
import { keeping } from "./keeping.mjs"
import { listOf } from "./list.mjs"
import { onPaper } from "./paper.mjs"

const NO_DIFFERENCE = { added: [], changed: [], retired: [] }

export async function mount(root) {
  const place = needed(root, "[data-checklist]")
  const bar = barOf(needed(root, "[data-plan]"))
  const list = listOf(place, needed(root, "[data-answer-template] > *"))
  // Nothing that is written waits for the items of the model: without them only news is missing.
  const today = { model_version: place.dataset.modelVersion }

  const news = newsFor(today, bar, () => draw({ isAnew: false }))
  const { differenceOf } = news
  const draw = ({ isAnew = true } = {}) => {
    const plan = planInUse()
    if (plan) news.ask() // without a plan there is nothing that could have changed
    list.choice.show = bar.filter.value // browsers change it by themselves, too
    list.show(plan, differenceOf(plan), isAnew)
    bar.show(plan, list.items())
    news.show(plan)
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
  listen(bar, list, today, draw, folds)
  onPaper(root, list, today.model_version)
  draw()
  await chosen(root.querySelector("[data-mine]"), list, showing(list, draw, folds))
  if (planInUse()) await news.ask()
}

function listen(bar, list, today, draw, folds) {
  tellDays(list.element)
  const drawChoice = () => {
    draw({ isAnew: false })
    folds.forChoice(bar.filter.value !== "")
  }
  bar.filter.addEventListener("change", drawChoice)
  addEventListener("pageshow", drawChoice)
  bar.fold(folds.all)
  bar.listen(today, draw)
  bar.remind()
  bar.element.hidden = false
}

/**
 * Return what asks once for the items of the model and for what compares, and then says what has
 * changed since the plan was looked over. What could not be had is tried again at the next call.
 */
function newsFor(today, bar, draw) {
  let upgrade
  let asked
  const fetched = async () => {
    try {
      const found = await import("./upgrade.mjs")
        .catch(outOfReach("Det, der sammenligner med modellen,"))
      Object.assign(today, await found.model())
      upgrade = found
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
  const differenceOf = (plan) => (plan && upgrade?.compared(plan, today)) || NO_DIFFERENCE
  const accept = () => {
    bar.say(store.replace(upgrade.lookedOver(planInUse(), today)))
    draw()
  }
  return {
    ask: () => (asked ??= fetched()),
    differenceOf,
    show: (plan) =>
      upgrade?.showUpgrade(bar.upgrade, plan, differenceOf(plan), today.items, accept),
  }
}

/** Let a role and a phase be chosen, on the page where that is done. */
async function chosen(mine, list, show) {
  if (!mine) return
  const { chooseMine } = await import("./mine.mjs")
  await chooseMine(mine, list, show)
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
