/**
 * This file opens the explanation of a word while a mouse rests on it.
 *
 * Click, touch and keys need no script.
 */

const REST = 250 // milliseconds that a mouse rests

export function terms(root) {
  if (!HTMLElement.prototype.showPopover) return
  for (const term of root.querySelectorAll("[popovertarget]")) {
    explained(term, root.getElementById(term.getAttribute("popovertarget")))
  }
}

function explained(term, note) {
  let timer
  const later = (act) => {
    clearTimeout(timer)
    timer = setTimeout(act, REST)
  }
  const open = () => note.matches(":popover-open") || note.showPopover({ source: term })
  const close = () => note.matches(":popover-open") && note.hidePopover()
  const onMouse = (act) => ({ pointerType }) => pointerType === "mouse" && later(act)
  for (const part of [term, note]) {
    part.addEventListener("pointerenter", onMouse(open))
    part.addEventListener("pointerleave", onMouse(close))
  }
  // A click decides at once: a hover that was about to open must not turn it into a close.
  term.addEventListener("click", () => clearTimeout(timer))
}
