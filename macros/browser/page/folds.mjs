/** This file opens every fold while the page is printed, so that paper hides nothing. */

export function folds(root) {
  let opened = []
  addEventListener("beforeprint", () => {
    opened = [...root.querySelectorAll("details:not([open])")]
    for (const fold of opened) fold.open = true
  })
  addEventListener("afterprint", () => {
    for (const fold of opened) fold.open = false
  })
}
