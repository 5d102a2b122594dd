/** This file has this browser's store of plans, and the plan in use. */
import { sitePath } from "#files"
import { today } from "../days.mjs"
import { give } from "../dom.mjs"
import { whenTakenBack } from "../page/taken-back.mjs"
import { uuid } from "../uuid.mjs"
import { createStore } from "./store.mjs"

function storageHere() {
  try {
    // What stands in for a blocked storage forgets, so it is none.
    return localStorage instanceof Storage ? localStorage : undefined
  } catch {
    return undefined // blocked: the store says so when something is to be kept
  }
}

/** Let many calls before the page is drawn again be one. */
function oncePerFrame(act) {
  let isAsked = false
  return () => {
    if (isAsked) return
    isAsked = true
    requestAnimationFrame(() => {
      isAsked = false
      act()
    })
  }
}

function begin() {
  const store = createStore({
    storage: storageHere(), path: sitePath, uuid, soon: oncePerFrame,
  })
  addEventListener("storage", ({ key }) => store.changed(key))
  // A page that was left and is taken back shows what it showed then, and has heard of nothing.
  whenTakenBack(() => store.reread())
  addEventListener("beforeunload", (event) => {
    if (store.unsaved()) event.preventDefault()
  })
  return store
}

// Each widget is bundled with this file. A page has one store all the same.
const HERE = Symbol.for("sammen-paa-sporet/store")
globalThis[HERE] ??= begin()

export const store = globalThis[HERE]

export const NEW_NAME = "Vores tilbud"

/** Return the plan in use; one is made when something is first kept, never by only looking. */
export const planInUse = () => store.plan(store.chosen()) ?? store.plan(store.plans()[0]?.id)

/** Return the plan in use, or a new one. `model`: {model_version, items}, as far as it is known. */
export function planToChange(model) {
  const plan = planInUse()
  if (plan) return plan
  // Browsers delete what they need not keep, some after a week.
  navigator.storage?.persist?.()
  return store.create(NEW_NAME, model)
}

/** Hand out every plan, also what could not be saved. */
export function giveAll() {
  const text = JSON.stringify(store.all(), undefined, 1)
  give(`sammen-paa-sporet-${today()}.json`, "application/json", text)
  store.noteFetched()
}
