/** Opens the explanation of a word while a mouse rests on it. Click, touch and keys need no script. */

const DELAY = 250

export function mount(root) {
  if (!HTMLElement.prototype.showPopover) return
  for (const term of root.querySelectorAll(".term")) {
    const note = root.getElementById(term.getAttribute("popovertarget"))
    let timer
    const later = (act) => {
      clearTimeout(timer)
      timer = setTimeout(act, DELAY)
    }
    const open = () => note.matches(":popover-open") || note.showPopover({ source: term })
    const close = () => note.matches(":popover-open") && note.hidePopover()
    for (const part of [term, note]) {
      part.addEventListener("pointerenter", ({ pointerType }) => pointerType === "mouse" && later(open))
      part.addEventListener("pointerleave", ({ pointerType }) => pointerType === "mouse" && later(close))
    }
    // A click decides at once: a hover that was about to open must not turn it into a close.
    term.addEventListener("click", () => clearTimeout(timer))
  }
}
