/** Shows what this browser keeps, and lets it be taken out, brought in and deleted. */
import { compared, imported, problems } from "./shared/store.mjs"
import { give, giveAll, model, planInUse, planToChange, saying, store, today, wholeModel } from "./shared/here.mjs"

const MOST_BYTES = 5_000_000

/** Say in plain words what a plan holds. */
export const described = ({ name, changed, answered, forms }) =>
  `»${name}«: ${answered} svar${forms ? ` og ${forms} ${forms === 1 ? "skabelon" : "skabeloner"}` : ""}, sidst ændret ${new Date(changed).toLocaleString("da-DK", { dateStyle: "long", timeStyle: "short" })}.`

/** Say what happened to the plans of a file. */
export const outcome = (done) => {
  const words = { added: "hentet ind", replaced: "erstattet", kept: "ikke ændret", copied: "hentet ind som en kopi", same: "var her i forvejen", failed: "kunne ikke gemmes" }
  return done.map(({ name, done: what }) => `»${name}« ${words[what]}.`).join(" ")
}

export async function mount(root) {
  const box = root.querySelector("[data-my-data]")
  const part = (name) => box.querySelector(`[data-${name}]`)
  const tell = (text) => { part("told").textContent = text }
  const items = await model()

  const draw = () => {
    const plans = store.plans()
    part("plans").replaceChildren(...plans.map((plan) => planEntry(plan, compared(store.plan(plan.id), items).retired, { draw, tell })))
    part("none").hidden = plans.length > 0
    part("size").textContent = plans.length ? `I alt ${Math.ceil(store.size() / 1000)} kB i denne browser. Intet er sendt nogen steder hen.` : ""
    for (const button of box.querySelectorAll("[data-needs-plan]")) button.disabled = !plans.length
    part("current").textContent = planInUse() ? `Gælder planen »${planInUse().name}«.` : ""
  }

  const withPlan = (act) => async () => {
    const plan = planInUse()
    if (!plan) return
    try {
      await act(plan)
    } catch (error) {
      tell(error.message)
    }
  }
  part("export").addEventListener("click", giveAll)
  part("csv").addEventListener("click", withPlan(async (plan) => {
    const { planRows, toCsv } = await import("./shared/tables.mjs")
    give(`handlingsplan-${today()}.csv`, "text/csv", toCsv(items.columns, planRows(await wholeModel(), plan)))
  }))
  part("xlsx").addEventListener("click", withPlan(async (plan) => {
    const { fillXlsx } = await import("./shared/tables.mjs")
    const empty = await fetch(new URL("../../hent/handlingsplan.xlsx", import.meta.url))
    if (!empty.ok) throw new Error("Den tomme Excel-fil kunne ikke hentes. Prøv igen, når der er forbindelse.")
    const filled = await fillXlsx(new Uint8Array(await empty.arrayBuffer()), await wholeModel(), plan)
    give(`handlingsplan-${today()}.xlsx`, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", filled)
  }))
  part("delete-all").addEventListener("click", () =>
    confirmed(part("confirm"), `Slet alt? Det gælder ${store.plans().map(({ name }) => `»${name}«`).join(", ")}. Det kan ikke fortrydes.`, () => {
      store.removeAll()
      tell("Alt er slettet i denne browser.")
      draw()
    }))
  part("file").addEventListener("change", async ({ target }) => {
    const [file] = target.files
    if (!file) return
    try {
      await bringIn(file, { items, part, tell, draw })
    } catch (error) {
      tell(`Filen er ikke hentet, og intet er ændret. ${error.message}`)
    }
    target.value = ""
  })
  store.onChange(draw)
  box.hidden = false
  draw()
}

function planEntry(plan, retired, { draw, tell }) {
  const entry = document.createElement("li")
  const words = document.createElement("p")
  words.textContent = described(plan) + (retired.length ? ` ${retired.length} svar hører til udsagn, som er udgået af modellen. De er beholdt og kommer med i JSON-filen.` : "")
  const button = document.createElement("button")
  button.type = "button"
  button.className = "md-button"
  button.textContent = "Slet planen"
  button.setAttribute("aria-label", `Slet planen ${plan.name}`)
  button.addEventListener("click", () =>
    confirmed(entry.ownerDocument.querySelector("[data-confirm]"), `Slet planen »${plan.name}« med ${plan.answered} svar${plan.forms ? ` og ${plan.forms} udfyldte skabeloner` : ""}? Det kan ikke fortrydes.`, () => {
      store.remove(plan.id)
      tell(`»${plan.name}« er slettet.`)
      draw()
    }))
  entry.append(words, button)
  return entry
}

/** Ask before something goes, naming what goes. */
function confirmed(dialog, question, act) {
  dialog.querySelector("[data-question]").textContent = question
  dialog.onclose = () => dialog.returnValue === "yes" && act()
  dialog.returnValue = ""
  dialog.showModal()
}

async function bringIn(file, { items, part, tell, draw }) {
  if (file.size > MOST_BYTES) throw new Error("Den er for stor (over 5 MB).")
  if (!/\.(csv|xlsx)$/i.test(file.name)) return bringInPlans(await file.text(), { part, tell, draw })
  const { answersFrom, fromCsv, readXlsx } = await import("./shared/tables.mjs")
  const rows = /\.csv$/i.test(file.name) ? fromCsv(new Uint8Array(await file.arrayBuffer())) : await readXlsx(new Uint8Array(await file.arrayBuffer()))
  const { answers, unknown, missing, problems: faults } = answersFrom(items, rows)
  if (faults.length) throw new Error(faults.slice(0, 5).join(" "))
  const plan = planToChange(items)
  const fingerprints = new Map(items.items.map(({ id, fingerprint }) => [id, fingerprint]))
  const changed = Object.entries(answers).filter(([id, fields]) =>
    Object.entries(fields).some(([key, value]) => value !== (plan.items[id]?.[key] ?? (key === "status" ? "not-started" : ""))))
  let result
  for (const [id, fields] of changed) result = store.change(plan.id, id, fields, fingerprints.get(id))
  const absent = missing.length ? ` Kolonner, der ikke er i filen, er ikke ændret i planen: ${missing.join("; ")}.` : ""
  const lost = unknown.length ? ` ${unknown.length} rækker hører ikke til modellen og er sprunget over: ${unknown.slice(0, 5).join(", ")}.` : ""
  tell(`${changed.length} svar er ændret i »${plan.name}«.${absent}${lost}${result && !result.saved ? ` ${saying(result)}` : ""}`)
  draw()
}

async function bringInPlans(text, { part, tell, draw }) {
  let data
  try {
    data = JSON.parse(text)
  } catch {
    throw new Error("Den er ikke en JSON-fil.")
  }
  const faults = problems(data)
  if (faults.length) throw new Error(faults.slice(0, 5).join(" "))
  const wish = part("conflict").value
  tell(outcome(imported(store, data, () => wish)))
  draw()
}
