/** This file has this browser's store of plans, and the plan in use. */
import { today } from "../days.mjs"
import { give } from "../dom.mjs"
import { uuid } from "../uuid.mjs"
import { createStore } from "./store.mjs"

function storageHere() {
  try {
    return localStorage
  } catch {
    return undefined // blocked: the store says so when something is to be kept
  }
}

export const store = createStore({ storage: storageHere(), uuid })
addEventListener("storage", ({ key }) => store.changed(key))

export const NEW_NAME = "Vores tilbud"

/** Return the plan in use; one is made when something is first kept, never by only looking. */
export const planInUse = () => store.plan(store.chosen()) ?? store.plan(store.plans()[0]?.id)
export const planToChange = (items) => planInUse() ?? store.create(NEW_NAME, items)

/** Hand out every plan, also what could not be saved. */
export function giveAll() {
  const text = JSON.stringify(store.all(), undefined, 1)
  give(`sammen-paa-sporet-${today()}.json`, "application/json", text)
}
