/** Shows the efforts that match every choice, says how many, and keeps the choice in the address. */

const LISTS = ["kommune", "emne", "for", "dokumentation"]
const FIELDS = ["q", ...LISTS, "alder"]
const NAMES = { q: "søgeordet", kommune: "kommunen", emne: "emnet", for: "hvem den henvender sig til", dokumentation: "dokumentationen", alder: "alderen" }

/** Return text in the form in which it is compared: no case, no accents, one spelling of æ, ø and å. */
export const folded = (text) =>
  text.normalize("NFC").toLowerCase().replaceAll("æ", "ae").replaceAll("ø", "oe").replaceAll("å", "aa")
    .normalize("NFD").replace(/\p{M}/gu, "")

/** Say whether an effort is for an age. One without an age is never left out: the source does not say. */
const fits = (effort, age) =>
  effort.ageUnknown || ((effort.from ?? -Infinity) <= age && age <= (effort.to ?? Infinity))

/** Return the numbers of the efforts that match every choice. Pure, so that it is tested without a page. */
export function matching(efforts, choice) {
  const words = folded(choice.q ?? "").split(/\s+/).filter(Boolean)
  const age = choice.alder === "" || choice.alder === undefined ? undefined : Number(choice.alder)
  const found = []
  efforts.forEach((effort, index) => {
    if (LISTS.every((key) => !choice[key] || effort[key].includes(choice[key]))
      && (age === undefined || fits(effort, age))
      && words.every((word) => effort.text.includes(word))) found.push(index)
  })
  return found
}

/** Return the choices that leave efforts when they alone are dropped: [[field, how many], ...], most first. */
export const loosening = (efforts, choice) =>
  FIELDS.filter((key) => choice[key])
    .map((key) => [key, matching(efforts, { ...choice, [key]: "" }).length])
    .filter(([, count]) => count)
    .sort(([, a], [, b]) => b - a)

/** Return what is said about a result. */
export function announcement(efforts, choice) {
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

const read = ({ dataset }) => ({
  kommune: dataset.kommune.split("|"),
  emne: [dataset.emne],
  for: dataset.for.split("|"),
  dokumentation: [dataset.dokumentation],
  ageUnknown: "alderUkendt" in dataset,
  from: dataset.alderFra && Number(dataset.alderFra),
  to: dataset.alderTil && Number(dataset.alderTil),
  text: folded(`${dataset.ord} ${dataset.kommune}`),
})

export function mount(root) {
  const form = root.querySelector("[data-catalogue-filter]")
  const cards = [...root.querySelectorAll("[data-filter-card]")]
  const groups = [...root.querySelectorAll("[data-filter-group]")]
  const status = form.querySelector("[data-filter-status]")
  const efforts = cards.map(read)

  const show = () => {
    const choice = Object.fromEntries(new FormData(form))
    const found = new Set(matching(efforts, choice))
    cards.forEach((card, index) => { card.hidden = !found.has(index) })
    groups.forEach((group) => { group.hidden = !group.querySelector("[data-filter-card]:not([hidden])") })
    status.textContent = announcement(efforts, choice)
    history.replaceState(history.state, "", location.pathname + address(choice) + location.hash)
  }

  for (const [key, value] of new URLSearchParams(location.search)) {
    if (FIELDS.includes(key)) form.elements[key].value = value
  }
  form.addEventListener("input", show)
  form.addEventListener("submit", (event) => event.preventDefault())
  form.addEventListener("reset", () => setTimeout(show)) // the fields are empty after the event
  form.hidden = false
  show()
}
