/** This file starts a form whose choices stand in the address, so that they can be shared. */
import { whenTakenBack } from "../../browser/page/taken-back.mjs"

/**
 * Show a form. `read` puts the choices of an address into it, now and when the page is taken back;
 * `show` is called then and at each choice, and returns what the address then says.
 */
export function begin(form, { read, show }) {
  const update = () => {
    history.replaceState(history.state, "", location.pathname + show() + location.hash)
  }
  const readAndShow = () => {
    read(new URLSearchParams(location.search))
    update()
  }
  form.addEventListener("input", update)
  form.addEventListener("reset", () => setTimeout(update)) // the fields are empty after the event
  form.addEventListener("submit", (event) => event.preventDefault())
  whenTakenBack(readAndShow)
  form.hidden = false
  readAndShow()
}
