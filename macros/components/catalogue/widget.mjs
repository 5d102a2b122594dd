/** Finds efforts of the catalogue, and puts some of them side by side. The choice stands in the address, so that it can be shared. */

export function mount(root) {
  filter(root)
  compare(root)
}

/** Show a form, and call `show` now and at each choice. It returns what the address then says. */
function begin(form, show) {
  const update = () => history.replaceState(history.state, "", location.pathname + show() + location.hash)
  form.addEventListener("input", update)
  form.addEventListener("reset", () => setTimeout(update)) // the fields are empty after the event
  form.addEventListener("submit", (event) => event.preventDefault())
  form.hidden = false
  update()
}

// --- The efforts that match every choice

/** What can be chosen, with the word for it. */
const NAMES = { q: "søgeordet", kommune: "kommunen", emne: "emnet", for: "hvem den henvender sig til", dokumentation: "dokumentationen", alder: "alderen" }
const FIELDS = Object.keys(NAMES)
const LISTS = FIELDS.slice(1, -1) // between the words and the age: what is picked from a list

/** Return text in the form in which it is compared: no case, no accents, one spelling of æ, ø and å. */
export const folded = (text) =>
  text.normalize("NFC").toLowerCase().replaceAll("æ", "ae").replaceAll("ø", "oe").replaceAll("å", "aa")
    .normalize("NFD").replace(/\p{M}/gu, "")

/** Return the numbers of the efforts that match every choice. Pure, so that it is tested without a page. */
export function matching(efforts, choice) {
  const words = folded(choice.q ?? "").split(/\s+/)
  // An age without an end reaches as far as one likes, and one that the source does not say is never left out.
  const isOutside = ({ from, to }) => choice.alder && (Number(choice.alder) < from || Number(choice.alder) > to)
  return [...efforts.keys()].filter((index) => {
    const effort = efforts[index]
    return LISTS.every((key) => !choice[key] || effort[key].includes(choice[key]))
      && !isOutside(effort) && words.every((word) => effort.text.includes(word))
  })
}

/** Return the choices that leave efforts when they alone are dropped: [[field, how many], ...], most first. */
export const loosening = (efforts, choice) =>
  FIELDS.filter((key) => choice[key])
    .map((key) => [key, matching(efforts, { ...choice, [key]: "" }).length])
    .filter(([, count]) => count)
    .sort(([, a], [, b]) => b - a)

/** Return what is said about the efforts that were found. */
export function foundLine(efforts, choice) {
  const count = matching(efforts, choice).length
  if (count) return `Viser ${count} af ${efforts.length} indsatser.`
  const ways = loosening(efforts, choice).map(([key, more]) => `uden ${NAMES[key]} er der ${more}`)
  return `Ingen indsatser passer. ${ways.length ? `Prøv at vælge mindre: ${ways.join("; ")}.` : "Vælg mindre, eller vis alle."}`
}

/** Return the address of a choice, with only what is chosen. */
export const address = (choice) => {
  const chosen = new URLSearchParams(FIELDS.filter((key) => choice[key]).map((key) => [key, choice[key]]))
  return chosen.size ? `?${chosen}` : ""
}

/** Return the effort of a card. An end of its age that the card does not say is NaN, and no age is outside that. */
const effortOf = ({ dataset }) => ({
  ...Object.fromEntries(LISTS.map((key) => [key, dataset[key].split("|")])),
  from: Number(dataset.alderFra),
  to: Number(dataset.alderTil),
  text: folded(`${dataset.ord} ${dataset.kommune}`),
})

function filter(root) {
  const form = root.querySelector("[data-catalogue-filter]")
  if (!form) return
  const cards = [...root.querySelectorAll("[data-filter-card]")]
  const groups = root.querySelectorAll("[data-filter-group]")
  const efforts = cards.map(effortOf)
  for (const [key, value] of new URLSearchParams(location.search)) {
    if (FIELDS.includes(key)) form.elements[key].value = value
  }
  begin(form, () => {
    const choice = Object.fromEntries(new FormData(form))
    const found = new Set(matching(efforts, choice))
    cards.forEach((card, index) => { card.hidden = !found.has(index) })
    for (const group of groups) group.hidden = !group.querySelector("[data-filter-card]:not([hidden])")
    form.querySelector("[data-filter-status]").textContent = foundLine(efforts, choice)
    return address(choice)
  })
}

// --- Two to four efforts side by side

export const MOST = 4

/** Return a table turned on its side, with only the chosen rows as columns. Rows are lists of cells. */
export const turned = (headers, rows) => headers.map((header, index) => [header, ...rows.map((row) => row[index])])

/** Return the chosen ids that exist, at most four, in the order of the table. */
export const chosen = (ids, wanted) => ids.filter((id) => wanted.includes(id)).slice(0, MOST)

/** Return what is said about how many are chosen. */
export const chosenLine = (count) =>
  count < 2 ? `Vælg ${count ? "én eller flere til" : "to til fire"}. Indtil da vises alle.` : `Viser ${count} indsatser ved siden af hinanden.`

function compare(root) {
  const form = root.querySelector("[data-catalogue-compare]")
  if (!form) return
  const table = root.querySelector("[data-compare-table]")
  const boxes = [...form.querySelectorAll("[name=vis]")]
  const ids = boxes.map((box) => box.value)
  const { caption, tHead: head, tBodies: [body] } = table
  const rows = new Map([...body.rows].map((row) => [row.dataset.id, row.cells]))

  const sideBySide = (picked) => {
    const lines = turned([...head.rows[0].cells], picked.map((id) => rows.get(id)))
    const [first, ...rest] = lines.map((parts, line) => {
      const row = document.createElement("tr")
      row.append(...parts.map((part, column) => {
        const cell = document.createElement(line && column ? "td" : "th")
        if (!line || !column) cell.scope = line ? "row" : "col"
        cell.append(...part.cloneNode(true).childNodes)
        return cell
      }))
      return row
    })
    const parts = ["thead", "tbody"].map((name) => document.createElement(name))
    parts[0].append(first)
    parts[1].append(...rest)
    return parts
  }

  const wanted = (new URLSearchParams(location.search).get("vis") ?? "").split(",")
  for (const box of boxes) box.checked = chosen(ids, wanted).includes(box.value)
  begin(form, () => {
    const picked = chosen(ids, boxes.filter((box) => box.checked).map((box) => box.value))
    table.replaceChildren(caption, ...(picked.length < 2 ? [head, body] : sideBySide(picked)))
    table.classList.toggle("comparison--turned", picked.length > 1)
    for (const box of boxes) box.disabled = picked.length === MOST && !box.checked
    form.querySelector("[data-compare-status]").textContent = chosenLine(picked.length)
    return picked.length ? `?vis=${picked.join(",")}` : ""
  })
}
