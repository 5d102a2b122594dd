/** This file words what is kept, and what happened to it. Pure. */

const DONE = {
  added: "hentet ind",
  replaced: "erstattet",
  kept: "ikke ændret",
  copied: "hentet ind som en kopi",
  same: "var her i forvejen",
  failed: "kunne ikke gemmes",
}

/** Say how much a plan holds: `answered` answers and `forms` forms. */
export function amount({ answered, forms }) {
  if (!forms) return `${answered} svar`
  return `${answered} svar og ${forms} ${forms === 1 ? "skabelon" : "skabeloner"}`
}

/** Say what a plan holds and when it was changed. */
export function described(plan) {
  const changed = new Date(plan.changed)
    .toLocaleString("da-DK", { dateStyle: "long", timeStyle: "short" })
  return `»${plan.name}«: ${amount(plan)}, sidst ændret ${changed}.`
}

/** Say what happened to the plans of a file: [{name, done}]. */
export const outcome = (plans) =>
  plans.map(({ name, done }) => `»${name}« ${DONE[done]}.`).join(" ")
