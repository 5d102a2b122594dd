/** Lets a checklist be answered, and keeps the answers in the plan that is chosen. */
import { compared, lookedOver, progress, progressLine } from "./shared/store.mjs"
import { giveAll, model, NEW_NAME, planInUse, planToChange, saying, store } from "./shared/here.mjs"

const PAUSE = 400 // milliseconds after the last letter before a text is kept

/** Say whether an item is shown. `item`: level, roles, phase; `choice`: role, phase, show; `answer`: its status. */
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
  const template = root.querySelector("[data-answer-template]")
  const choice = { show: "" }
  let rows
  const take = () => { rows = [...list.querySelectorAll("[data-item]")].map((row) => answerable(row, template, known)) }
  take()

  const statusOf = (plan, id) => plan?.items[id]?.status ?? "not-started"
  const inList = () => rows.filter(({ item }) => isShown(item, { role: choice.role, phase: choice.phase }, "", true))

  const showRows = (plan, look) => {
    for (const row of rows) row.element.hidden = !isShown(row.item, choice, statusOf(plan, row.item.id), look.has(row.item.id))
    for (const group of list.querySelectorAll("[data-group]")) group.hidden = !group.querySelector("[data-item]:not([hidden])")
  }

  const showBar = (plan) => {
    const plans = store.plans()
    part("plan-choice").replaceChildren(...(plans.length ? plans : [{ id: "", name: NEW_NAME }])
      .map(({ id, name }) => new Option(name, id, false, id === plan?.id)))
    const done = progress(plan ?? { items: {} }, inList().map(({ item }) => item))
    part("progress").textContent = done.total ? progressLine(done) : ""
    part("bar").value = done.relevant ? done.inPlace / done.relevant : 0
  }

  const draw = (except) => {
    const plan = planInUse()
    const difference = plan ? compared(plan, items) : { added: [], changed: [], retired: [] }
    const look = new Set([...difference.added, ...difference.changed])
    for (const row of rows) if (row.element !== except) row.show(plan?.items[row.item.id] ?? {}, difference)
    showBar(plan)
    showRows(plan, look)
    drawUpgrade(part("upgrade"), plan, difference, known, () => {
      say(store.replace(lookedOver(plan, items)))
      draw()
    })
  }

  const say = (result) => {
    part("saved").textContent = saying(result)
    part("rescue").hidden = !store.unsaved()
  }
  part("rescue").firstElementChild.addEventListener("click", giveAll)

  const keep = (row, fields) => {
    const plan = planToChange(items)
    say(store.change(plan.id, row.item.id, fields, known.get(row.item.id)?.fingerprint))
    row.show(planInUse()?.items[row.item.id] ?? {}, compared(planInUse(), items), true)
    showBar(planInUse())
  }

  const waiting = new Map()
  const flush = (row) => {
    const fields = waiting.get(row)
    if (!fields) return
    clearTimeout(fields.timer)
    waiting.delete(row)
    keep(row, fields.values)
  }
  list.addEventListener("input", ({ target }) => {
    const row = rows.find(({ element }) => element.contains(target))
    if (!row || !target.name) return
    if (target.matches("select, [type=date]")) return keep(row, { [target.name]: target.value })
    const fields = waiting.get(row) ?? { values: {} }
    clearTimeout(fields.timer)
    fields.values[target.name] = target.value
    fields.timer = setTimeout(() => flush(row), PAUSE)
    waiting.set(row, fields)
  })
  list.addEventListener("change", ({ target }) => flush(rows.find(({ element }) => element.contains(target))))
  const flushAll = () => [...waiting.keys()].forEach(flush)
  addEventListener("pagehide", flushAll)
  store.onChange(() => draw(document.activeElement?.closest("[data-item]")))

  part("plan-choice").addEventListener("change", ({ target }) => { store.choose(target.value); draw() })
  part("show").addEventListener("change", ({ target }) => { choice.show = target.value; draw() })
  const naming = part("plan-name")
  const ask = (action, name) => {
    naming.hidden = false
    naming.elements.name.value = name
    naming.elements.name.focus()
    naming.onsubmit = (event) => {
      event.preventDefault()
      naming.hidden = true
      action(naming.elements.name.value.trim() || NEW_NAME)
      draw()
    }
  }
  part("plan-new").addEventListener("click", () => ask((name) => store.create(name, items), ""))
  part("plan-rename").addEventListener("click", () => ask((name) => store.rename(planToChange(items).id, name), planInUse()?.name ?? NEW_NAME))

  bar.hidden = false
  draw()
  if (mine) await chooseMine(mine, list, choice, (parts) => {
    if (parts) {
      flushAll()
      list.replaceChildren(...parts)
      take()
    }
    draw()
    return inList().length
  })
}

/** Give a row its controls. Return its element, what it is, and how it shows an answer. */
function answerable(element, template, known) {
  const { item: id, level, roles, phase } = element.dataset
  const item = known.get(id) ?? { id, level, roles: roles.split(" "), phase }
  element.querySelector("[data-tick]").remove() // the status says more than a tick
  element.append(template.firstElementChild.cloneNode(true))
  const answer = element.querySelector(".check__answer")
  answer.querySelector("legend").textContent = `Svar: ${element.querySelector(".check__title").textContent}`
  const control = (name) => answer.querySelector(`[name=${name}]`)
  const mark = document.createElement("p")
  mark.className = "check__look"
  element.querySelector(".check__head").after(mark)

  const show = (given, { added, changed }, onlyStatus) => {
    const status = given.status ?? "not-started"
    element.dataset.status = status
    answer.querySelector("[data-reason]").hidden = status !== "not-relevant"
    mark.textContent = added.includes(id) ? "Nyt, siden planen sidst blev set igennem" : changed.includes(id) ? "Ændret, siden planen sidst blev set igennem" : ""
    mark.hidden = !mark.textContent
    for (const span of element.querySelectorAll(".check__paper [data-of]")) span.dataset.given = given[span.dataset.of] ?? ""
    if (onlyStatus) return
    control("status").value = status
    for (const name of ["reason", "responsible", "deadline", "note"]) control(name).value = given[name] ?? ""
    answer.querySelector("details").open = Boolean(given.responsible || given.deadline || given.note)
  }
  return { element, item, show }
}

/** Say what the model has changed since the plan was last looked over; nothing is ever taken away. */
function drawUpgrade(box, plan, { added, changed, retired }, known, accept) {
  if (!plan) return void (box.hidden = true)
  box.hidden = !(added.length || changed.length || retired.some((id) => id in plan.known)) // those seen before are told under Mine data
  if (box.hidden) return
  const line = (name, ids) => {
    const entry = document.createElement("p")
    entry.textContent = `${name} (${ids.length}): ${ids.slice(0, 8).map((id) => known.get(id)?.title ?? id).join("; ")}${ids.length > 8 ? " …" : ""}`
    return entry
  }
  const head = document.createElement("p")
  head.textContent = `Modellen er ændret, siden planen blev lavet (version ${plan.model_version}). Alle svar er beholdt.`
  const button = document.createElement("button")
  button.type = "button"
  button.className = "md-button"
  button.textContent = "Jeg har set det igennem"
  button.addEventListener("click", accept)
  box.replaceChildren(head, ...[["Nyt", added], ["Ændret", changed], ["Udgået, men gemt i planen", retired]].filter(([, ids]) => ids.length).map(([name, ids]) => line(name, ids)), button)
}

/** Return the parts of the list on another page, with links that lead where they did there. */
async function partsOf(address) {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(address)
  const other = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-checklist]")
  for (const link of other.querySelectorAll("a[href]")) link.href = new URL(link.getAttribute("href"), answer.url)
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
  for (const name of ["rolle", "fase"]) if (given.get(name)) form.elements[name].value = given.get(name)
  form.addEventListener("change", read)
  form.addEventListener("submit", (event) => event.preventDefault())
  form.hidden = false
  return read()
}
