/**
 * This file walks the way one question at a time. The answers stand in the address alone.
 *
 * The page holds the whole as a nested list; the walk reads it, and shows a part of it at a time.
 */
import { needed } from "../../browser/dom.mjs"
import { given, question, step } from "./drawn.mjs"
import { placesOn } from "./places.mjs"
import { addressOf, answersIn, walked } from "./walk.mjs"

export function mount(root) {
  const box = needed(root, "[data-walk]")
  const part = (name) => needed(box, `[data-walk-${name}]`)
  const whole = needed(root, "[data-walk-whole]")
  const steps = needed(root, "[data-walk-steps]")
  const heading = needed(root, "#trinnene")
  const draw = drawing(part, placesOn(whole, steps), (next) => go(next))

  let answers = []
  const show = (wanted) => {
    answers = draw(wanted)
  }
  const go = (next) => {
    history.pushState(undefined, "", location.pathname + addressOf(next))
    show(next)
    part("now").focus()
    part("status").textContent = ""
  }
  // The browser's own way back is a step back, too.
  addEventListener("popstate", () => show(answersIn(location.search)))
  part("back").addEventListener("click", () => go(answers.slice(0, -1)))
  part("again").addEventListener("click", () => go([]))
  part("print").addEventListener("click", () => print())
  part("copy").addEventListener("click", () => copyAddress(part("status")))

  // Explanations of words are one for each word; where they stand they would be hidden.
  for (const list of [whole, steps]) box.append(...list.querySelectorAll("[popover]"))
  for (const list of [whole, steps, heading]) list.hidden = true
  box.hidden = false
  root.documentElement.toggleAttribute("data-walking", true)
  show(answersIn(location.search))
}

/** Return what draws where some answers lead. It returns those of them that lead somewhere. */
function drawing(part, { elements, answers }, go) {
  return (wanted) => {
    const { passed, at, isStep } = walked(answers, wanted)
    const taken = passed.map(({ answer }) => answer.id)
    const path = passed.map(({ at: from, answer }, index) =>
      given(elements.get(from), answer, () => go(taken.slice(0, index))))
    const shown = isStep ? step : question
    const choose = (id) => go([...taken, id])
    part("path").replaceChildren(...path)
    part("now").replaceChildren(...shown(elements.get(at), answers.get(at), choose))
    part("back").disabled = !taken.length
    part("again").disabled = !taken.length
    return taken
  }
}

/** Put the address where it can be pasted from, and say so. */
async function copyAddress(status) {
  try {
    await navigator.clipboard.writeText(location.href)
    status.textContent = "Adressen er kopieret. Den viser de samme svar."
  } catch {
    status.textContent = "Browseren vil ikke kopiere. Adressen står i adresselinjen."
  }
}
