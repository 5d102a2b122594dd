/** This file lets a role and a phase be chosen: the role's own page has its list. */
import { pageOf } from "#files"
import { needed } from "../../browser/dom.mjs"

/**
 * Start the choice. `show` puts parts into the list, when there are any, draws it, and returns how
 * many items are seen. Resolves when the list of the address is here.
 */
export function chooseMine(form, { element, choice }, show) {
  const { rolle, fase } = form.elements
  const status = needed(form, "[data-mine-status]")
  let shown // the role whose list is here

  const read = async () => {
    const role = rolle.value
    choice.role = role
    choice.phase = fase.value
    writeAddress(form)
    if (role === shown) {
      status.textContent = `${show()} punkter.`
      return
    }
    shown = undefined
    element.hidden = true
    show([])
    status.textContent = role ? "Henter listen …" : "Vælg din rolle, så vises dine punkter."
    if (role) await fetchList(role)
  }
  const fetchList = async (role) => {
    try {
      const parts = await partsOf(rolle.selectedOptions[0].dataset.list)
      if (role !== choice.role || shown === role) return // another choice was made meanwhile
      const count = show(parts)
      shown = role
      element.hidden = false
      status.textContent = `${count} punkter.`
    } catch {
      if (role !== choice.role) return
      status.textContent = "Listen kunne ikke hentes. Prøv igen, når der er forbindelse."
    }
  }

  readAddress([rolle, fase])
  form.addEventListener("change", read)
  form.addEventListener("submit", (event) => event.preventDefault())
  form.hidden = false
  return read()
}

function readAddress(controls) {
  const given = new URLSearchParams(location.search)
  for (const control of controls) control.value = given.get(control.name) ?? control.value
}

function writeAddress(form) {
  const chosen = [...new FormData(form)].filter(([, value]) => value)
  const query = chosen.length ? `?${new URLSearchParams(chosen)}` : ""
  history.replaceState(history.state, "", location.pathname + query + location.hash)
}

/** Return the parts of the list on another page, with links that lead where they did there. */
async function partsOf(address) {
  const text = await pageOf(address)
  const base = new URL(address, location.href)
  const page = new DOMParser().parseFromString(text, "text/html")
  const other = needed(page, "[data-checklist]")
  for (const link of other.querySelectorAll("a[href]")) {
    link.href = new URL(link.getAttribute("href"), base)
  }
  return other.children
}
