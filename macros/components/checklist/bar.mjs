/** This file shows what is known of the plan above a checklist, and lets it be chosen and named. */
import { needed } from "../../browser/dom.mjs"
import { giveAll, NEW_NAME, planInUse, planToChange, store } from "../../browser/plan/here.mjs"
import { progress, progressLine } from "../../browser/plan/progress.mjs"
import { saying } from "../../browser/plan/saying.mjs"

/** Return the bar of a plan: what shows it, says what was kept, and lets it be changed. */
export function barOf(element) {
  const part = (name) => needed(element, `[data-${name}]`)
  const upgrade = part("upgrade")
  const rescue = part("rescue")
  needed(rescue, "button").addEventListener("click", giveAll)

  const show = (plan, items) => {
    part("plan-choice").replaceChildren(...optionsOf(plan))
    const done = progress(plan, items)
    part("progress").textContent = done.total ? progressLine(done) : ""
    part("bar").value = done.relevant ? done.inPlace / done.relevant : 0
  }
  const say = (result) => {
    part("saved").textContent = saying(result)
    rescue.hidden = !store.unsaved()
  }

  const listen = (today, draw) => listenTo(part, today, draw)
  const tellNews = (words) => {
    part("news").textContent = words
  }
  const remind = () => {
    part("remind").hidden = !store.remindsNow(Date.now())
  }
  /** Let all groups of the list be opened or folded at once, by `all(isOpen)`. */
  const fold = (all) => {
    part("unfold").addEventListener("click", () => all(true))
    part("fold").addEventListener("click", () => all(false))
  }
  return { element, upgrade, filter: part("show"), show, say, tellNews, remind, fold, listen }
}

/**
 * Let the plan be chosen, made and named. `today` is the model, as far as it is known; `draw` is
 * called after each change.
 */
function listenTo(part, today, draw) {
  part("plan-choice").addEventListener("change", ({ target }) => {
    store.choose(target.value)
    draw()
  })
  const ask = asking(part("plan-name"), draw)
  part("plan-new").addEventListener("click", () =>
    ask("", (name) => store.create(name, today)))
  part("plan-rename").addEventListener("click", () =>
    ask(planInUse()?.name ?? NEW_NAME, (name) => store.rename(planToChange(today).id, name)))
}

/** Return the plans to choose from; before there is one, the name that it would have. */
function optionsOf(plan) {
  const plans = store.plans()
  const shown = plans.length ? plans : [{ id: "", name: NEW_NAME }]
  return shown.map(({ id, name }) => new Option(name, id, false, id === plan?.id))
}

/** Return what asks for a name, and then does something with it. */
function asking(form, draw) {
  const field = form.elements.name
  return (name, act) => {
    form.hidden = false
    field.value = name
    field.focus()
    form.onsubmit = (event) => {
      event.preventDefault()
      form.hidden = true
      act(field.value.trim() || NEW_NAME)
      draw()
    }
  }
}
