/** This browser's store, and the items of the model: one of each for all widgets of a page. */
import { createStore } from "./store.mjs"

const storage = () => {
  try {
    return localStorage
  } catch {
    return undefined // blocked: the store says so when something is to be kept
  }
}

/** randomUUID is only there over https; this works everywhere. */
export const uuid = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("")

export const store = createStore({ storage: storage(), now: () => new Date(), uuid })
addEventListener("storage", ({ key }) => store.changed(key))

const loading = {}
const fetched = (name) =>
  (loading[name] ??= fetch(new URL(`../../../hent/${name}.json`, import.meta.url)).then((answer) => {
    if (!answer.ok) throw new Error(`Filen ${name}.json kunne ikke hentes. Prøv igen, når der er forbindelse.`)
    return answer.json()
  }))

/** Return the items of the model as lists need them, fetched once. Rejects when they cannot be had. */
export const model = () => fetched("tjekliste")
/** Return them with all that a table shows. */
export const wholeModel = () => fetched("handlingsplan")

/** Hand a file to the reader. */
export function give(name, type, content) {
  const link = document.createElement("a")
  link.href = URL.createObjectURL(new Blob([content], { type }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

export const today = () => new Date().toISOString().slice(0, 10)

/** Hand out every plan, also what could not be saved. */
export const giveAll = () => give(`sammen-paa-sporet-${today()}.json`, "application/json", JSON.stringify(store.all(), undefined, 1))

export const NEW_NAME = "Vores tilbud"

/** Return the plan in use; one is made when something is first kept, never by only looking. */
export const planInUse = () => store.plan(store.chosen()) ?? store.plan(store.plans()[0]?.id)
export const planToChange = (items) => planInUse() ?? store.create(NEW_NAME, items)

const WHY = {
  blocked: "Browseren vil ikke gemme noget her (for eksempel i privat vindue).",
  full: "Browserens lager er fuldt.",
  gone: "Planen er slettet i et andet vindue.",
  foreign: "Planen er lavet med en nyere udgave af guiden. Åbn siden igen.",
  invalid: "Svaret er for langt, eller datoen findes ikke. Ret det.",
}
const IN_MEMORY = ["blocked", "full"]

/** Say whether a change was kept, and what to do when it was not. */
export const saying = ({ saved, at, reason }) =>
  saved
    ? `Gemt i denne browser – ikke på en server. Kl. ${at.toLocaleTimeString("da-DK", { hour: "2-digit", minute: "2-digit" })}.`
    : `Ikke gemt: ${WHY[reason]}${IN_MEMORY.includes(reason) ? " Svaret er her, til du lukker siden. Hent det som fil, før du lukker." : ""}`
