/** This file draws what the walk shows: an answer that was given, a question, or a step. */
import { made } from "../../browser/dom.mjs"
import { labelOf, titleOf } from "./places.mjs"

/** Return a button that acts when it is pressed. */
function pressed(text, act) {
  const button = made("button", { type: "button" }, text)
  button.addEventListener("click", act)
  return button
}

/** Return a copy without ids: those on the page are the originals'. */
function bare(element) {
  const copy = element.cloneNode(true)
  for (const part of [copy, ...copy.querySelectorAll("[id]")]) part.removeAttribute("id")
  return copy
}

/** Return an answer that was given at a place, with a button that changes it. */
export function given(place, answer, change) {
  const asked = titleOf(place).replace(/(?<!\?)$/, ":")
  const button = pressed("Ret", change)
  button.setAttribute("aria-label", `Ret svaret: ${labelOf(answer)}`)
  const line = made("p", {}, `${asked} `, made("strong", {}, labelOf(answer)), " ", button)
  const why = answer.element.querySelector(":scope > [data-why]")
  return made("li", {}, line, ...(why ? [bare(why)] : []))
}

function choice(answer, choose) {
  const button = pressed(labelOf(answer), () => choose(answer.id))
  button.className = "walk__choice"
  return button
}

/** Return a question and a button for each of its answers. */
export function question(place, answers, choose) {
  const about = place.querySelector(":scope > [data-about]")
  return [
    made("h2", {}, titleOf(place)),
    ...(about ? [bare(about)] : []),
    ...answers.map((answer) => choice(answer, choose)),
  ]
}

/** Return a step with all that is told of it, and a button for each way onward. */
export function step(place, answers, choose) {
  const copy = bare(place)
  const ways = answers.map((answer) => made("li", {}, choice(answer, choose)))
  copy.querySelector(".place__ways")?.replaceChildren(...ways)
  copy.querySelector("h3").replaceWith(made("h2", {}, `Næste skridt: ${titleOf(place)}`))
  return [copy]
}
