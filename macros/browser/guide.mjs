/** This file is what every page loads: it mends the theme's parts and starts the page's widgets. */
import { made } from "./dom.mjs"
import { drawer } from "./page/drawer.mjs"
import { folds } from "./page/folds.mjs"
import { header } from "./page/header.mjs"
import { landing } from "./page/landing.mjs"
import { terms } from "./page/terms.mjs"
import { search } from "./search/field.mjs"
import { found } from "./search/found.mjs"
import { WIDGETS } from "./widgets.mjs"

const ALWAYS = { header, drawer, search, folds, terms, found }

/** A part of the page could not start: `part` is its name, `cause` what it met. */
export class StartError extends Error {
  constructor(part, cause) {
    const missed = cause?.selector ? `it misses ${cause.selector}` : cause?.message
    super(`${part} could not start: ${missed}`, { cause })
    this.name = "StartError"
    this.part = part
  }
}

const FAILED = "Denne del af siden virker ikke, og den gemmer ikke, hvad du skriver. "
  + "Genindlæs siden, eller brug papir."

/** Start one part of the page. What fails never stops the rest, and is told at its `place`. */
async function started(part, mount, place) {
  try {
    await mount()
  } catch (error) {
    console.error(new StartError(part, error))
    const block = place?.closest("p") ?? place // a line cannot stand inside another
    block?.before(made("p", { className: "note", role: "alert" }, FAILED))
  }
}

/** Start everything. */
export async function start(root) {
  const land = landing(root)
  root.documentElement.setAttribute("data-widgets", "starting")
  const asked = Object.entries(WIDGETS)
    .map(([name, { selector, load }]) => [name, load, root.querySelector(selector)])
    .filter(([, , place]) => place)
  await Promise.all([
    ...Object.entries(ALWAYS).map(([name, mount]) => started(name, () => mount(root))),
    ...asked.map(([name, load, place]) =>
      started(name, async () => (await load()).mount(root), place)),
  ])
  land()
  // For who must know that the page is as ready as it gets: the browser tests.
  root.documentElement.setAttribute("data-widgets", "started")
}

start(document)
