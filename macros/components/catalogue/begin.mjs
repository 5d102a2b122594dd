/** This file starts a form whose choices stand in the address, so that they can be shared. */

/** Show a form, and call `show` now and at each choice. It returns what the address then says. */
export function begin(form, show) {
  const update = () => {
    history.replaceState(history.state, "", location.pathname + show() + location.hash)
  }
  form.addEventListener("input", update)
  form.addEventListener("reset", () => setTimeout(update)) // the fields are empty after the event
  form.addEventListener("submit", (event) => event.preventDefault())
  form.hidden = false
  update()
}
