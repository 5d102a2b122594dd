/** This file opens folds: those that an address points into, and while the page is printed. */

export function folds(root) {
  openTo(root)
  addEventListener("hashchange", () => openTo(root))
  onPaper(root)
}

/** Open every fold around what the address points at. Some browsers do so by themselves. */
function openTo(root) {
  const target = root.querySelector(":target")
  let fold = target?.closest("details:not([open])")
  if (!fold) return
  for (; fold; fold = fold.parentElement.closest("details:not([open])")) fold.open = true
  target.scrollIntoView()
}

/**
 * Open every fold while the page is printed. Of a page's layers the style leaves out those that
 * the reader has not opened; the theme opens all of them, too, so it must be known before.
 */
function onPaper(root) {
  const isPaper = matchMedia("print")
  root.addEventListener("toggle", ({ target }) => {
    if (!isPaper.matches) target.toggleAttribute("data-opened", target.open)
  }, true)
  let opened = []
  addEventListener("beforeprint", () => {
    opened = [...root.querySelectorAll("details:not([open])")]
    for (const fold of opened) fold.open = true
  })
  addEventListener("afterprint", () => {
    for (const fold of opened) fold.open = false
  })
}
