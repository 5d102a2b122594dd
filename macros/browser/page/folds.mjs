/** This file opens the folds that an address points into, and knows those that a reader opened. */

export function folds(root) {
  openTo(root)
  addEventListener("hashchange", () => openTo(root))
  // The theme opens every fold while a page is printed. Of a page's layers the style leaves out
  // those that the reader had not opened.
  addEventListener("toggle", ({ target }) => {
    if (!matchMedia("print").matches) target.toggleAttribute("data-opened", target.open)
  }, true)
}

/** Open every fold around what the address points at. Some browsers do so by themselves. */
function openTo(root) {
  const target = root.querySelector(":target")
  let fold
  while ((fold = target?.closest("details:not([open])"))) {
    fold.open = true
    target.scrollIntoView()
  }
}
