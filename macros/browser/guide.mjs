/** This file is what every page loads: it mends the theme's parts and starts the page's widgets. */
import { drawer } from "./page/drawer.mjs"
import { folds } from "./page/folds.mjs"
import { header } from "./page/header.mjs"
import { terms } from "./page/terms.mjs"
import { WIDGETS } from "./widgets.mjs"

const ALWAYS = { header, drawer, folds, terms }

/** A part of the page could not start: `part` is its name, `cause` what it met. */
export class StartError extends Error {
  constructor(part, cause) {
    const missed = cause?.selector ? `it misses ${cause.selector}` : cause?.message
    super(`${part} could not start: ${missed}`, { cause })
    this.name = "StartError"
    this.part = part
  }
}

/** Start one part of the page. What fails is told, and never stops the rest. */
async function started(part, mount) {
  try {
    await mount()
  } catch (error) {
    console.error(new StartError(part, error))
  }
}

/** Start everything. */
export async function start(root) {
  const asked = Object.entries(WIDGETS).filter(([, { selector }]) => root.querySelector(selector))
  await Promise.all([
    ...Object.entries(ALWAYS).map(([name, mount]) => started(name, () => mount(root))),
    ...asked.map(([name, { load }]) => started(name, async () => (await load()).mount(root))),
  ])
  // For who must know that the page is as ready as it gets: the browser tests.
  root.documentElement.setAttribute("data-widgets", "started")
}

start(document)
