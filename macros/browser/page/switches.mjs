/** This file turns the theme's switches, and makes buttons of labels that look like one. */

/** Turn one of the theme's switches, and let the theme know. */
export function turn(toggle, on) {
  toggle.checked = on
  toggle.dispatchEvent(new Event("change"))
}

/** Call `update` now, and when a switch or the width changes. */
export function watch(sources, update) {
  for (const source of sources) source.addEventListener("change", update)
  update()
}

/** Make a label act as the button that it looks like. */
export function asButton(label, name, press) {
  label.setAttribute("role", "button")
  label.setAttribute("aria-label", name)
  label.tabIndex = 0
  label.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return
    event.preventDefault()
    event.stopPropagation() // the theme clicks a label at Enter, which would undo the press
    press()
  })
}
