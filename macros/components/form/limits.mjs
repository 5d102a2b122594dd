/** This file tells kindly that a number lies outside the model's limit. It is never forced. */
import { needed } from "../../browser/dom.mjs"

/** Say that a number is outside the limit; nothing when it is not. An empty limit is none. */
export function outside(text, min, max, hint) {
  const number = Number(text)
  if (text === "" || Number.isNaN(number)) return ""
  const isBelow = min !== "" && number < Number(min)
  const isAbove = max !== "" && number > Number(max)
  return isBelow || isAbove ? `${number} er uden for grænsen. ${hint}.` : ""
}

/** Tell it under the field that has just been written in, where that has a limit. */
export function tellLimit(field, control) {
  if (!control.matches("[type=number]:is([min], [max])")) return
  const hint = needed(field, ".form__hint").textContent
  const { value, min, max } = control
  needed(field, "[data-limit-notice]").textContent = outside(value, min, max, hint)
}
