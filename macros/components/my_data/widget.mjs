/** Shows what this browser keeps, and lets it be taken out, brought in and deleted. */
import { bytesOf as fileOf } from "#files"
import {
  compared, give, giveAll, imported, made, model, planInUse, planToChange, problems, saying, store, today, wholeModel,
} from "../../browser/plan/here.mjs"

/** Say in plain words how much a plan holds. */
const amount = ({ answered, forms }) =>
  `${answered} svar${forms ? ` og ${forms} ${forms === 1 ? "skabelon" : "skabeloner"}` : ""}`

/** Say in plain words what a plan holds. */
export const described = (plan) =>
  `»${plan.name}«: ${amount(plan)}, sidst ændret ${new Date(plan.changed).toLocaleString("da-DK", { dateStyle: "long", timeStyle: "short" })}.`

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

  /** Ask before something goes, naming what goes. */
  const remove = (what, act, done) => {
    const dialog = part("confirm")
    part("question").textContent = `${what} Det kan ikke fortrydes.`
    dialog.returnValue = ""
    dialog.onclose = () => {
      if (dialog.returnValue !== "yes") return
      act()
      tell(done)
      draw()
    }
    dialog.showModal()
  }

  const entry = (plan) => {
    const { length } = compared(store.plan(plan.id), items).retired
    const button = made("button", { type: "button", className: "md-button" }, "Slet planen")
    button.setAttribute("aria-label", `Slet planen ${plan.name}`)
    button.addEventListener("click", () =>
      remove(`Slet planen »${plan.name}« med ${amount(plan)}?`, () => store.remove(plan.id), `»${plan.name}« er slettet.`))
    const retired = length ? ` ${length} svar hører til udsagn, som er udgået af modellen. De er beholdt og kommer med i JSON-filen.` : ""
    return made("li", {}, made("p", {}, described(plan) + retired), button)
  }

  const draw = () => {
    const plans = store.plans()
    part("plans").replaceChildren(...plans.map(entry))
    part("none").hidden = plans.length > 0
    part("size").textContent = plans.length ? `I alt ${Math.ceil(store.size() / 1000)} kB i denne browser. Intet er sendt nogen steder hen.` : ""
    for (const button of box.querySelectorAll("[data-needs-plan]")) button.disabled = !plans.length
    part("current").textContent = plans.length ? `Gælder planen »${planInUse().name}«.` : ""
  }

  /** Let the plan in use be had as a table. `contentOf` gets what makes tables, the model with all that they show, and the plan. */
  const table = (kind, type, contentOf) =>
    part(kind).addEventListener("click", async () => {
      const plan = planInUse()
      if (!plan) return
      try {
        const content = await contentOf(await import("../../browser/tables/tables.mjs"), await wholeModel(), plan)
        give(`handlingsplan-${today()}.${kind}`, type, content)
      } catch (error) {
        tell(error.message)
      }
    })
  table("csv", "text/csv", ({ planRows, toCsv }, whole, plan) => toCsv(whole.columns, planRows(whole, plan)))
  table("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", async ({ fillXlsx }, whole, plan) =>
    fillXlsx(await fileOf("handlingsplan.xlsx"), whole, plan))
  part("export").addEventListener("click", giveAll)
  part("delete-all").addEventListener("click", () =>
    remove(`Slet alt? Det gælder ${store.plans().map(({ name }) => `»${name}«`).join(", ")}.`, store.removeAll, "Alt er slettet i denne browser."))
  part("file").addEventListener("change", async ({ target }) => {
    const [file] = target.files
    if (!file) return
    try {
      tell(await bringIn(file, items, part("conflict").value))
    } catch (error) {
      tell(`Filen er ikke hentet, og intet er ændret. ${error.message}`)
    }
    draw()
    target.value = ""
  })
  store.onChange(draw)
  box.hidden = false
  draw()
}

const bytesOf = async (body) => new Uint8Array(await body.arrayBuffer())

const refuse = (reasons) => { throw new Error(reasons.slice(0, 5).join(" ")) }

/** Bring in what a file holds, and say what it changed. Throws an Error with a Danish message when nothing could be changed. */
async function bringIn(file, items, wish) {
  if (file.size > 5_000_000) refuse(["Den er for stor (over 5 MB)."])
  const [, kind] = /\.(csv|xlsx)$/i.exec(file.name) ?? []
  if (!kind) return bringInPlans(await file.text(), wish)
  const { answersFrom, fromCsv, readXlsx } = await import("../../browser/tables/tables.mjs")
  const bytes = await bytesOf(file)
  const { answers, unknown, missing, problems: faults } = answersFrom(items, kind.toLowerCase() === "csv" ? fromCsv(bytes) : await readXlsx(bytes))
  if (faults.length) refuse(faults)
  const plan = planToChange(items)
  const changed = items.items.filter(({ id }) =>
    Object.entries(answers[id] ?? {}).some(([key, value]) => value !== (plan.items[id]?.[key] ?? (key === "status" ? "not-started" : ""))))
  let result = { saved: true }
  for (const { id, fingerprint } of changed) result = store.change(plan.id, id, answers[id], fingerprint)
  const absent = missing.length ? ` Kolonner, der ikke er i filen, er ikke ændret i planen: ${missing.join("; ")}.` : ""
  const lost = unknown.length ? ` ${unknown.length} rækker hører ikke til modellen og er sprunget over: ${unknown.slice(0, 5).join(", ")}.` : ""
  return `${changed.length} svar er ændret i »${plan.name}«.${absent}${lost}${result.saved ? "" : ` ${saying(result)}`}`
}

function bringInPlans(text, wish) {
  let data
  try {
    data = JSON.parse(text)
  } catch {
    refuse(["Den er ikke en JSON-fil."])
  }
  const faults = problems(data)
  if (faults.length) refuse(faults)
  return outcome(imported(store, data, () => wish))
}
