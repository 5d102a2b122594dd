/** This file writes a plan as rows. Pure. */
import { ANSWERS } from "./columns.mjs"

/** Return the rows of a plan: one for each item, with the cells that the model's columns say. */
export const planRows = (model, plan) => model.items.map((item) => {
  const answer = plan.items[item.id] ?? {}
  return model.columns.map(({ key }) => cellOf(model, item, answer, key) ?? "")
})

function cellOf(model, item, answer, key) {
  if (key === "status") return model.statuses[answer.status ?? "not-started"]
  return ANSWERS.includes(key) ? answer[key] : item[key]
}
