/** This file lets a role and a phase be chosen: the role's own page has its list. */
import { pageOf } from "#files"
import { needed } from "../../browser/dom.mjs"

/** Say how many items a list has, and how many of them are seen. */
export function countLine({ shown, total }) {
  const seen = shown === total ? "" : `${shown} af `
  return `${seen}${total} ${total === 1 ? "punkt" : "punkter"}.`
}

/**
 * Start the choice of a list. `show` puts parts into it, when there are any, and draws it. Resolves
 * when the list of the address is here.
 */
export function chooseMine(form, { element, choice, counts }, show) {
  const { rolle, fase } = form.elements
  const status = needed(form, "[data-mine-status]")
  let shown // the role whose list is here

  /** Say how many there are, whoever has drawn the list. */
  const tell = () => {
    if (rolle.value && rolle.value === shown) status.textContent = countLine(counts())
  }
  const read = async () => {
    const role = rolle.value
    choice.role = role
    choice.phase = fase.value
    writeAddress(form)
    if (role === shown) {
      show()
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
      show(parts)
      shown = role
      element.hidden = false
      tell()
    } catch {
      if (role !== choice.role) return
      status.textContent = "Listen kunne ikke hentes. Prøv igen, når der er forbindelse."
    }
  }

  readAddress([rolle, fase])
  form.addEventListener("change", read)
  element.addEventListener("shown", tell)
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
