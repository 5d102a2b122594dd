/** Lets a checklist be answered, and keeps the answers in the plan that is chosen. */
import { pageOf } from "#files"
import {
  compared, giveAll, lookedOver, made, model, NEW_NAME, planInUse, planToChange, progress, progressLine, saying, store,
} from "../../browser/plan/here.mjs"

/** Say whether an item is shown. `item`: level, roles, phase; `choice`: role, phase, show; `status`: its answer's. */
export const isShown = (item, choice, status, toLookAt) =>
  (!choice.role || item.roles.includes(choice.role))
  && (!choice.phase || item.phase === choice.phase)
  && (choice.show !== "must" || item.level === "must")
  && (choice.show !== "open" || !["in-place", "not-relevant"].includes(status))
  && (choice.show !== "look" || toLookAt)

export async function mount(root) {
  const list = root.querySelector("[data-checklist]")
  const bar = root.querySelector("[data-plan]")
  const mine = root.querySelector("[data-mine]")
  const part = (name) => bar.querySelector(`[data-${name}]`)
  const items = await model()
  const known = new Map(items.items.map((item) => [item.id, item]))
  const template = root.querySelector("[data-answer-template]").firstElementChild
  const choice = { show: "" }
  let rows
  const take = () => { rows = [...list.querySelectorAll("[data-item]")].map((row) => answerable(row, template)) }
  take()

  /** The items of the list, whatever else is chosen to be shown of them. */
  const inList = () => rows.map(({ item }) => item).filter((item) => isShown(item, { ...choice, show: "" }))

  const showRows = (plan, look) => {
    for (const { element, item } of rows) element.hidden = !isShown(item, choice, plan?.items[item.id]?.status, look.has(item.id))
    for (const group of list.querySelectorAll("[data-group]")) group.hidden = !group.querySelector("[data-item]:not([hidden])")
  }

  const showBar = (plan) => {
    const plans = store.plans()
    part("plan-choice").replaceChildren(...(plans.length ? plans : [{ id: "", name: NEW_NAME }])
      .map(({ id, name }) => new Option(name, id, false, id === plan?.id)))
    const done = progress(plan, inList())
    part("progress").textContent = done.total ? progressLine(done) : ""
    part("bar").value = done.relevant ? done.inPlace / done.relevant : 0
  }

  const draw = (except) => {
    const plan = planInUse()
    const difference = plan ? compared(plan, items) : { added: [], changed: [], retired: [] }
    for (const row of rows) if (row.element !== except) row.show(plan, difference)
    showBar(plan)
    showRows(plan, new Set([...difference.added, ...difference.changed]))
    showUpgrade(part("upgrade"), plan, difference, known)
  }

  const say = (result) => {
    part("saved").textContent = saying(result)
    part("rescue").hidden = !store.unsaved()
  }
  part("rescue").firstElementChild.addEventListener("click", giveAll)
  part("upgrade").lastElementChild.addEventListener("click", () => {
    say(store.replace(lookedOver(planInUse(), items)))
    draw()
  })

  const waiting = new Map() // by row: the fields that are not kept yet
  let timer
  const flush = () => {
    clearTimeout(timer)
    for (const [row, fields] of waiting) {
      const { id } = row.item
      waiting.delete(row)
      say(store.change(planToChange(items).id, id, fields, known.get(id)?.fingerprint))
      row.show(planInUse(), compared(planInUse(), items), true)
      showBar(planInUse())
    }
  }
  list.addEventListener("input", ({ target }) => {
    const row = rows.find(({ element }) => element.contains(target))
    waiting.set(row, { ...waiting.get(row), [target.name]: target.value })
    clearTimeout(timer)
    timer = setTimeout(flush, 400) // milliseconds after the last letter
  })
  list.addEventListener("change", flush) // what is picked is kept at once
  addEventListener("pagehide", flush)
  store.onChange(() => draw(document.activeElement?.closest("[data-item]")))

  part("plan-choice").addEventListener("change", ({ target }) => { store.choose(target.value); draw() })
  part("show").addEventListener("change", ({ target }) => { choice.show = target.value; draw() })
  const naming = part("plan-name")
  const field = naming.elements.name
  const ask = (name, act) => {
    naming.hidden = false
    field.value = name
    field.focus()
    naming.onsubmit = (event) => {
      event.preventDefault()
      naming.hidden = true
      act(field.value.trim() || NEW_NAME)
      draw()
    }
  }
  part("plan-new").addEventListener("click", () => ask("", (name) => store.create(name, items)))
  part("plan-rename").addEventListener("click", () => ask(planInUse()?.name ?? NEW_NAME, (name) => store.rename(planToChange(items).id, name)))

  bar.hidden = false
  draw()
  if (mine) await chooseMine(mine, list, choice, (parts) => {
    if (parts) {
      flush()
      list.replaceChildren(...parts)
      take()
    }
    draw()
    return inList().length
  })
}

/** Give a row its controls. Return its element, what it is, and how it shows a plan's answer. */
function answerable(element, template) {
  const { item: id, level, roles, phase } = element.dataset
  const part = (selector) => element.querySelector(selector)
  part("[data-tick]").remove() // the status says more than a tick
  element.append(template.cloneNode(true))
  part("legend").textContent = `Svar: ${part(".check__title").textContent}`
  const mark = made("p", { className: "check__look" })
  part(".check__head").after(mark)

  const show = (plan, { added, changed }, onlyStatus) => {
    const given = plan?.items[id] ?? {}
    const status = given.status ?? "not-started"
    element.dataset.status = status
    part("[data-reason]").hidden = status !== "not-relevant"
    const news = added.includes(id) ? "Nyt" : changed.includes(id) ? "Ændret" : ""
    mark.textContent = news && `${news}, siden planen sidst blev set igennem`
    mark.hidden = !news
    for (const span of element.querySelectorAll(".check__paper [data-of]")) span.dataset.given = given[span.dataset.of] ?? ""
    if (onlyStatus) return
    for (const control of element.querySelectorAll("[name]")) control.value = given[control.name] ?? (control.name === "status" ? status : "")
    part("details").open = Boolean(given.responsible || given.deadline || given.note)
  }
  return { element, item: { id, level, roles: roles.split(" "), phase }, show }
}

/** Say what the model has changed since the plan was last looked over; nothing is ever taken away. */
function showUpgrade(box, plan, { added, changed, retired }, known) {
  box.hidden = !(added.length || changed.length || retired.some((id) => id in plan.known)) // those seen before are told under Mine data
  if (box.hidden) return
  const lines = [["Nyt", added], ["Ændret", changed], ["Udgået, men gemt i planen", retired]].filter(([, ids]) => ids.length)
    .map(([name, ids]) => `${name} (${ids.length}): ${ids.slice(0, 8).map((id) => known.get(id)?.title ?? id).join("; ")}${ids.length > 8 ? " …" : ""}`)
  box.firstElementChild.replaceChildren(
    ...[`Modellen er ændret, siden planen blev lavet (version ${plan.model_version}). Alle svar er beholdt.`, ...lines].map((line) => made("p", {}, line)))
}

/** Return the parts of the list on another page, with links that lead where they did there. */
async function partsOf(address) {
  const text = await pageOf(address)
  const base = new URL(address, location.href)
  const other = new DOMParser().parseFromString(text, "text/html").querySelector("[data-checklist]")
  for (const link of other.querySelectorAll("a[href]")) link.href = new URL(link.getAttribute("href"), base)
  return other.children
}

/** Let a role and a phase be chosen: the role's own page has its list. `show` puts parts into the list, and says how many are seen. */
function chooseMine(form, list, choice, show) {
  const { rolle, fase } = form.elements
  const status = form.querySelector("[data-mine-status]")
  let shown // the role whose list is here
  const read = async () => {
    const role = choice.role = rolle.value
    choice.phase = fase.value
    const chosen = new URLSearchParams([...new FormData(form)].filter(([, value]) => value))
    history.replaceState(history.state, "", location.pathname + (chosen.size ? `?${chosen}` : "") + location.hash)
    if (role === shown) return void (status.textContent = `${show()} punkter.`)
    shown = undefined
    list.hidden = true
    show([])
    status.textContent = role ? "Henter listen …" : "Vælg din rolle, så vises dine punkter."
    if (!role) return
    try {
      const parts = await partsOf(rolle.selectedOptions[0].dataset.list)
      if (role !== choice.role || shown === role) return // another choice was made meanwhile
      const count = show(parts)
      shown = role
      list.hidden = false
      status.textContent = `${count} punkter.`
    } catch {
      if (role === choice.role) status.textContent = "Listen kunne ikke hentes. Prøv igen, når der er forbindelse."
    }
  }
  const given = new URLSearchParams(location.search)
  for (const control of [rolle, fase]) control.value = given.get(control.name) ?? control.value
  form.addEventListener("change", read)
  form.addEventListener("submit", (event) => event.preventDefault())
  form.hidden = false
  return read()
}
