/** This file is the search of the page's top while it is used: it asks, shows, and moves about. */
import { sitePath } from "#files"
import { answers } from "#search"
import { made, needed } from "../dom.mjs"
import { countOf, itemsOf } from "./list.mjs"

const BEGIN = "Skriv, hvad du leder efter."
const STEPS = { ArrowDown: 1, ArrowUp: -1 }

/**
 * Let a search be used, beginning with what is written in its field now. `button` opens it where
 * it covers the screen.
 */
export function panel(search, button) {
  const show = showing(search)
  const field = needed(search, "[data-search-query]")
  let answer // by a promise, asked for once it is needed
  let last // what shows the answer to the last query, by a promise

  const asked = async (query, isLiteral) => {
    try {
      answer ??= answers()
      const found = await (await answer)(query, isLiteral)
      if (field.value.trim() === query) show.found(found, query)
    } catch ({ message }) {
      answer = undefined // who asks again tries again
      show.nothing(message)
    }
  }
  const ask = (isLiteral = false) => {
    const query = field.value.trim()
    last = query ? asked(query, isLiteral) : show.nothing(BEGIN)
  }
  needed(search, "[data-search-literal]").addEventListener("click", () => {
    ask(true)
    field.focus()
  })
  field.addEventListener("input", () => {
    search.toggleAttribute("data-open", true)
    ask()
  })
  movesAbout(search, field, () => last)
  closes(search, button, field)
  isForm(needed(search, "form"), field)
  answer = answers() // while the first word is written
  answer.catch(() => {}) // told when it is asked
  ask()
}

/** Return what shows what was found, and what shows why there is nothing. */
function showing(search) {
  const part = (name) => needed(search, `[data-search-${name}]`)
  const root = new URL(sitePath, location.href)
  const nothing = (words, near = []) => {
    part("told").textContent = words
    part("list").replaceChildren()
    part("near").replaceChildren(...nearOf(near, root))
    part("help").hidden = false
    part("literal").hidden = true
  }
  const found = (answer, query) => {
    nothing(countOf(answer), answer.near)
    part("list").replaceChildren(...itemsOf(answer, root))
    part("help").hidden = answer.total > 0
    part("literal").hidden = !answer.corrected
    part("literal").textContent = `Søg efter »${query}« i stedet`
  }
  return { found, nothing }
}

function nearOf(near, root) {
  if (!near.length) return []
  const links = near.map(({ title, address }) =>
    made("a", { href: new URL(address, root) }, title))
  return ["I ordbogen: ", ...links.flatMap((link) => [", ", link]).slice(1)]
}

/** Let arrows lead from the field through the hits and back, and Enter to the first of them. */
function movesAbout(search, field, answered) {
  const hits = () => [...search.querySelectorAll("[data-search-list] a")]
  search.addEventListener("keydown", async (event) => {
    const stops = [field, ...hits()]
    const at = stops.indexOf(event.target)
    if (event.key in STEPS && at >= 0) {
      event.preventDefault()
      stops.at((at + STEPS[event.key]) % stops.length).focus()
    }
    if (event.key === "Enter" && event.target === field) {
      event.preventDefault()
      await answered()
      hits()[0]?.click()
    }
  })
}

/** Close at Escape and at its button, and when somebody goes on to the page. */
function closes(search, button, field) {
  const close = () => search.removeAttribute("data-open")
  const goBack = () => {
    const isShown = button.getClientRects().length > 0
    ;(isShown ? button : field).focus()
    close()
  }
  search.addEventListener("keydown", ({ key }) => {
    if (key === "Escape" && search.hasAttribute("data-open")) goBack()
  })
  needed(search, "[data-search-close]").addEventListener("click", goBack)
  search.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !search.contains(relatedTarget)) close()
  })
  document.addEventListener("pointerdown", ({ target }) => {
    if (!search.contains(target)) close()
  })
}

function isForm(form, field) {
  form.addEventListener("submit", (event) => event.preventDefault())
  form.addEventListener("reset", () => setTimeout(() => {
    field.focus()
    field.dispatchEvent(new Event("input"))
  }))
}
