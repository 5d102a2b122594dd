/**
 * Walks through the questions one at a time. The answers stand in the address alone: nothing is kept.
 *
 * The page holds the whole as a nested list; this module reads it, and shows a part of it at a time.
 */

const PARAMETER = "vej"
const BETWEEN = "."

/**
 * Return where a list of answers leads: {passed, at, isStep}.
 *
 * `places` gives the answers of each place: id → [{id, to, isStep}]; the first question has the id "". `passed` has the
 * place and the answer of each step that could be taken; what an older address names and is no more ends the walk there.
 */
export function walked(places, answers) {
  const passed = []
  let at = ""
  let isStep = false
  for (const id of answers) {
    const answer = places.get(at)?.find((one) => one.id === id)
    if (!answer) break
    passed.push({ at, answer })
    at = answer.to
    isStep = answer.isStep
  }
  return { passed, at, isStep }
}

/** Return the address of some answers; without any the page's own. */
export const address = (answers) => (answers.length ? `?${PARAMETER}=${answers.join(BETWEEN)}` : "")
export const answersIn = (search) => (new URLSearchParams(search).get(PARAMETER) ?? "").split(BETWEEN).filter(Boolean)

export function mount(root) {
  const box = root.querySelector("[data-walk]")
  const part = (name) => box.querySelector(`[data-walk-${name}]`)
  const whole = root.querySelector("[data-walk-whole]")
  const steps = root.querySelector("[data-walk-steps]")
  const sourceOf = new Map([...whole.querySelectorAll("[data-question]")].map((it) => [it.dataset.question, it]))
  for (const it of steps.querySelectorAll("[data-place]")) sourceOf.set(it.dataset.place, it)
  const answersOf = (place) => [...place.querySelectorAll("[data-answer]")].filter((it) => it.closest("[data-question], [data-place]") === place)
  const places = new Map([...sourceOf].map(([id, place]) => [id, answersOf(place).map((it) => ({ id: it.dataset.answer, to: it.dataset.to, isStep: "step" in it.dataset, element: it }))]))

  let answers = answersIn(location.search)
  const go = (next, said) => {
    answers = next
    history.replaceState(history.state, "", location.pathname + address(answers))
    draw()
    part("now").focus()
    part("status").textContent = said ?? ""
  }

  const draw = () => {
    const { passed, at, isStep } = walked(places, answers)
    answers = passed.map(({ answer }) => answer.id)
    part("path").replaceChildren(...passed.map(({ at: from, answer }, index) => passedEntry(from, answer, () => go(answers.slice(0, index)))))
    part("now").replaceChildren(...(isStep ? result(at) : question(at)))
    part("back").disabled = part("again").disabled = !answers.length
  }

  const passedEntry = (from, { element }, change) => {
    const entry = document.createElement("li")
    const asked = document.createElement("p")
    asked.append(titleOf(from).replace(/(?<!\?)$/, ":"), " ")
    const label = document.createElement("strong")
    label.textContent = labelOf(element)
    const button = document.createElement("button")
    button.type = "button"
    button.textContent = "Ret"
    button.setAttribute("aria-label", `Ret svaret: ${labelOf(element)}`)
    button.addEventListener("click", change)
    asked.append(label, " ", button)
    const why = element.querySelector(":scope > [data-why]")
    entry.append(asked, ...(why ? [bare(why)] : []))
    return entry
  }
  const labelOf = (element) => element.querySelector(":scope > [data-label]").textContent
  const titleOf = (id) => (sourceOf.get(id).querySelector(":scope > .walk__ask, :scope > h3")).textContent

  const choice = ({ id, element }) => {
    const button = document.createElement("button")
    button.type = "button"
    button.className = "walk__choice"
    button.textContent = labelOf(element)
    button.addEventListener("click", () => go([...answers, id]))
    return button
  }
  const heading = (text) => {
    const title = document.createElement("h2")
    title.textContent = text
    return title
  }
  const question = (id) => {
    const about = sourceOf.get(id).querySelector(":scope > [data-about]")
    return [heading(titleOf(id)), ...(about ? [bare(about)] : []), ...places.get(id).map(choice)]
  }
  const result = (id) => {
    const copy = bare(sourceOf.get(id))
    const onward = copy.querySelector(".place__ways")
    onward?.replaceChildren(...places.get(id).map((answer) => {
      const entry = document.createElement("li")
      entry.append(choice(answer))
      return entry
    }))
    copy.querySelector("h3").replaceWith(heading(`Næste skridt: ${titleOf(id)}`))
    return [copy]
  }

  part("back").addEventListener("click", () => go(answers.slice(0, -1)))
  part("again").addEventListener("click", () => go([]))
  part("print").addEventListener("click", () => print())
  part("copy").addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(location.href)
      part("status").textContent = "Adressen er kopieret. Den, der åbner den, ser de samme svar."
    } catch {
      part("status").textContent = "Browseren vil ikke kopiere. Adressen står i browserens adresselinje."
    }
  })
  // Explanations of words are one for each word; where they stand they would be hidden with the list.
  box.append(...[whole, steps].flatMap((part) => [...part.querySelectorAll("[popover]")]))
  box.hidden = false
  whole.hidden = steps.hidden = true
  root.getElementById("trinnene").hidden = true
  root.documentElement.toggleAttribute("data-walking", true)
  draw()
}

/** Return a copy without ids: those on the page are the originals'. */
function bare(element) {
  const copy = element.cloneNode(true)
  for (const part of [copy, ...copy.querySelectorAll("[id]")]) part.removeAttribute("id")
  return copy
}
