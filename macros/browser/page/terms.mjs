/**
 * This file opens what a word or a level means while a mouse rests on it.
 *
 * Click, touch and keys need no script.
 */

const REST = 250 // milliseconds that a mouse rests

export function terms(root) {
  if (!HTMLElement.prototype.showPopover) return
  let timer
  root.addEventListener("pointerover", ({ target, pointerType }) => {
    if (pointerType !== "mouse") return
    clearTimeout(timer)
    const source = target.closest("[popovertarget]")
    // A mouse may go from the word to its explanation, and rest there.
    if (source || !target.closest("[popover]")) timer = setTimeout(turn, REST, root, source)
  })
  // A click decides at once: a hover that was about to open must not turn it into a close.
  root.addEventListener("click", () => clearTimeout(timer))
}

/** Open what a source names, and close what else is open; without a source only the latter. */
function turn(root, source) {
  const note = source && root.getElementById(source.getAttribute("popovertarget"))
  const open = root.querySelector("[popover]:popover-open")
  if (open && open !== note) open.hidePopover()
  if (note && open !== note) note.showPopover({ source })
}
