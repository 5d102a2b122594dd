/** This browser's store, the items of the model, and all that the widgets that show a plan share. */
import { jsonOf } from "#files"
import { createStore } from "./store.mjs"

export * from "./store.mjs"

// --- The plan in use

const storage = () => {
  try {
    return localStorage
  } catch {
    return undefined // blocked: the store says so when something is to be kept
  }
}

/** randomUUID is only there over https; this works everywhere. */
export const uuid = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("")

export const store = createStore({ storage: storage(), uuid })
addEventListener("storage", ({ key }) => store.changed(key))

export const NEW_NAME = "Vores tilbud"

/** Return the plan in use; one is made when something is first kept, never by only looking. */
export const planInUse = () => store.plan(store.chosen()) ?? store.plan(store.plans()[0]?.id)
export const planToChange = (items) => planInUse() ?? store.create(NEW_NAME, items)

/** Say whether a change was kept, and what to do when it was not. */
export function saying({ saved, at, reason }) {
  if (saved) return `Gemt i denne browser – ikke på en server. Kl. ${at.toLocaleTimeString("da-DK", { timeStyle: "short" })}.`
  const inMemory = " Svaret er her, til du lukker siden. Hent det som fil, før du lukker."
  const why = {
    blocked: `Browseren vil ikke gemme noget her (for eksempel i privat vindue).${inMemory}`,
    full: `Browserens lager er fuldt.${inMemory}`,
    gone: "Planen er slettet i et andet vindue.",
    foreign: "Planen er lavet med en nyere udgave af guiden. Åbn siden igen.",
    invalid: "Svaret er for langt, eller datoen findes ikke. Ret det.",
  }
  return `Ikke gemt: ${why[reason]}`
}

// --- Files, in and out

const loading = {}
const parsed = (name) => (loading[name] ??= jsonOf(name))

/** Return the items of the model as lists need them, fetched once. Rejects when they cannot be had. */
export const model = () => parsed("tjekliste.json")
/** Return them with all that a table shows. */
export const wholeModel = () => parsed("handlingsplan.json")

/** Hand a file to the reader. */
export function give(name, type, content) {
  const href = URL.createObjectURL(new Blob([content], { type }))
  made("a", { href, download: name }).click()
  setTimeout(() => URL.revokeObjectURL(href), 10_000)
}

export const today = () => new Date().toISOString().slice(0, 10)

/** Hand out every plan, also what could not be saved. */
export const giveAll = () => give(`sammen-paa-sporet-${today()}.json`, "application/json", JSON.stringify(store.all(), undefined, 1))

// --- The page

/** Return a new element with properties and content. */
export function made(name, properties, ...content) {
  const element = Object.assign(document.createElement(name), properties)
  element.append(...content)
  return element
}
