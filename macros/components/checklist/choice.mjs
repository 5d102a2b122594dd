/** This file says which items of a checklist are shown. Pure. */

const DONE = ["in-place", "not-relevant"]

/**
 * Say whether an item is shown. `item`: level, roles, phase; `choice`: role, phase, show; `status`
 * is its answer's, and `toLookAt` whether the model has changed it since the plan was looked over.
 */
export const isShown = (item, choice, status, toLookAt) =>
  (!choice.role || item.roles.includes(choice.role))
  && (!choice.phase || item.phase === choice.phase)
  && (choice.show !== "must" || item.level === "must")
  && (choice.show !== "open" || !DONE.includes(status))
  && (choice.show !== "look" || toLookAt)
