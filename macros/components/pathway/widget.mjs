/**
 * The widgets of the way through the service: the walk, the deadlines, and the sum of WHO-5. None of them keeps anything.
 */

/** Start what the page has of them. */
export function mount(root) {
  if (root.querySelector("[data-walk]")) mountWalk(root)
  if (root.querySelector("[data-deadlines]")) mountDeadlines(root)
  if (root.querySelector("[data-who-5]")) mountWho5(root)
}

// --- The walk: one question at a time. The answers stand in the address alone.
// The page holds the whole as a nested list; the walk reads it, and shows a part of it at a time.

const PARAMETER = "vej"
const BETWEEN = "."

/**
 * Return where a list of answers leads: {passed, at, isStep}.
 *
 * `places` gives the answers of each place: id → [{id, to, isStep}]; the first question has the id "". `passed` has the
 * place and the answer of each step that could be taken; what an older address names and is no more ends the walk there.
 */
export function walked(places, answers) {
  const passed = []
  let at = ""
  let isStep = false
  for (const id of answers) {
    const answer = places.get(at)?.find((one) => one.id === id)
    if (!answer) break
    passed.push({ at, answer })
    at = answer.to
    isStep = answer.isStep
  }
  return { passed, at, isStep }
}

/** Return the address of some answers; without any the page's own. */
export const address = (answers) => (answers.length ? `?${PARAMETER}=${answers.join(BETWEEN)}` : "")
export const answersIn = (search) => (new URLSearchParams(search).get(PARAMETER) ?? "").split(BETWEEN).filter(Boolean)

function mountWalk(root) {
  const box = root.querySelector("[data-walk]")
  const part = (name) => box.querySelector(`[data-walk-${name}]`)
  const whole = root.querySelector("[data-walk-whole]")
  const steps = root.querySelector("[data-walk-steps]")
  const sourceOf = new Map([...whole.querySelectorAll("[data-question]")].map((it) => [it.dataset.question, it]))
  for (const it of steps.querySelectorAll("[data-place]")) sourceOf.set(it.dataset.place, it)
  const answersOf = (place) => [...place.querySelectorAll("[data-answer]")].filter((it) => it.closest("[data-question], [data-place]") === place)
  const places = new Map([...sourceOf].map(([id, place]) => [id, answersOf(place).map((it) => ({ id: it.dataset.answer, to: it.dataset.to, isStep: "step" in it.dataset, element: it }))]))

  let answers = answersIn(location.search)
  const go = (next) => {
    answers = next
    history.pushState(undefined, "", location.pathname + address(answers))
    draw()
    part("now").focus()
    part("status").textContent = ""
  }
  addEventListener("popstate", () => { // the browser's own way back is a step back, too
    answers = answersIn(location.search)
    draw()
  })

  const draw = () => {
    const { passed, at, isStep } = walked(places, answers)
    answers = passed.map(({ answer }) => answer.id)
    part("path").replaceChildren(...passed.map(({ at: from, answer }, index) => passedEntry(from, answer, () => go(answers.slice(0, index)))))
    part("now").replaceChildren(...(isStep ? result(at) : question(at)))
    part("back").disabled = part("again").disabled = !answers.length
  }

  const passedEntry = (from, { element }, change) => {
    const entry = made("li")
    const asked = made("p", `${titleOf(from).replace(/(?<!\?)$/, ":")} `)
    const button = pressed("Ret", change)
    button.setAttribute("aria-label", `Ret svaret: ${labelOf(element)}`)
    asked.append(made("strong", labelOf(element)), " ", button)
    const why = element.querySelector(":scope > [data-why]")
    entry.append(asked, ...(why ? [bare(why)] : []))
    return entry
  }
  const labelOf = (element) => element.querySelector(":scope > [data-label]").textContent
  const titleOf = (id) => (sourceOf.get(id).querySelector(":scope > .walk__ask, :scope > h3")).textContent

  const choice = ({ id, element }) => {
    const button = pressed(labelOf(element), () => go([...answers, id]))
    button.className = "walk__choice"
    return button
  }
  const question = (id) => {
    const about = sourceOf.get(id).querySelector(":scope > [data-about]")
    return [made("h2", titleOf(id)), ...(about ? [bare(about)] : []), ...places.get(id).map(choice)]
  }
  const result = (id) => {
    const copy = bare(sourceOf.get(id))
    const onward = copy.querySelector(".place__ways")
    onward?.replaceChildren(...places.get(id).map((answer) => {
      const entry = made("li")
      entry.append(choice(answer))
      return entry
    }))
    copy.querySelector("h3").replaceWith(made("h2", `Næste skridt: ${titleOf(id)}`))
    return [copy]
  }

  part("back").addEventListener("click", () => go(answers.slice(0, -1)))
  part("again").addEventListener("click", () => go([]))
  part("print").addEventListener("click", () => print())
  part("copy").addEventListener("click", async () => {
    part("status").textContent = await navigator.clipboard?.writeText(location.href)
      .then(() => "Adressen er kopieret. Den viser de samme svar.", () => undefined)
      ?? "Browseren vil ikke kopiere. Adressen står i adresselinjen."
  })
  // Explanations of words are one for each word; where they stand they would be hidden with the list.
  box.append(...[whole, steps].flatMap((part) => [...part.querySelectorAll("[popover]")]))
  box.hidden = false
  whole.hidden = steps.hidden = true
  root.getElementById("trinnene").hidden = true
  root.documentElement.toggleAttribute("data-walking", true)
  draw()
}

const made = (name, text = "") => Object.assign(document.createElement(name), { textContent: text })

/** Return a button that acts when it is pressed. */
function pressed(text, act) {
  const button = made("button", text)
  button.type = "button"
  button.addEventListener("click", act)
  return button
}

/** Return a copy without ids: those on the page are the originals'. */
function bare(element) {
  const copy = element.cloneNode(true)
  for (const part of [copy, ...copy.querySelectorAll("[id]")]) part.removeAttribute("id")
  return copy
}

// --- Days and months of the calendar. Pure. A day is a text as 2026-12-01: it has no hour and no zone, so summer time
// cannot move it.

const DAY = 86_400_000
const FORMAT = /^\d{4}-\d\d-\d\d$/
const timeOf = (day) => Date.parse(`${day}T00:00:00Z`)
const dayOf = (time) => new Date(time).toISOString().slice(0, 10)

/** Say whether a text is a day that exists, from the year 1900 to 2199. */
export const isDay = (text) => FORMAT.test(text) && !Number.isNaN(timeOf(text)) && dayOf(timeOf(text)) === text && text >= "1900" && text < "2200"

export const plusDays = (day, count) => dayOf(timeOf(day) + count * DAY)

/** Return the same day so many months later; the month's last day where that day does not exist. */
export function plusMonths(day, count) {
  const [year, month, date] = day.split("-").map(Number)
  const last = new Date(Date.UTC(year, month - 1 + count + 1, 0)).getUTCDate()
  return dayOf(Date.UTC(year, month - 1 + count, Math.min(date, last)))
}

/** Return the last day of a limit: `count` of `unit` (calendar-day, day, week, month) after a day. */
export function latest(day, count, unit) {
  if (unit === "month") return plusMonths(day, count)
  const days = { "calendar-day": 1, day: 1, week: 7 }[unit]
  if (!days) throw new TypeError(`Unknown unit: ${unit}`)
  return plusDays(day, count * days)
}

/** Word a day: "mandag den 1. december 2026". */
export const worded = (day) =>
  new Date(timeOf(day)).toLocaleDateString("da-DK", { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" })

// --- The deadlines: a date leads to the latest dates that the model's limits give, also as a calendar file.

function mountDeadlines(root) {
  const box = root.querySelector("[data-deadlines]")
  const part = (name) => box.querySelector(`[data-deadlines-${name}]`)
  const inputs = [...box.querySelectorAll("[type=date]")]
  const tell = (text) => { part("status").textContent = text }

  /** Return what a field's date leads to: [{entry, date}]. */
  const dates = (input) => [...input.closest("[data-deadlines-from]").querySelectorAll("[data-max]")]
    .map((entry) => ({ entry, date: isDay(input.value) ? latest(input.value, Number(entry.dataset.max), entry.dataset.unit) : undefined }))
  const draw = (input) => {
    for (const { entry, date } of dates(input)) entry.querySelector("[data-latest]").textContent = date ? `Senest ${worded(date)}.` : ""
  }

  for (const input of inputs) {
    input.addEventListener("input", () => draw(input))
    draw(input)
  }
  part("clear").addEventListener("click", () => {
    for (const input of inputs) {
      input.value = ""
      draw(input)
    }
    tell("Datoerne er væk.")
  })
  part("calendar").addEventListener("click", async () => {
    const events = inputs.flatMap(dates).filter(({ date }) => date)
      .map(({ entry, date }) => ({ date, title: `Senest: ${entry.dataset.title}`, text: entry.querySelector("p").textContent.trim() }))
    if (!events.length) return tell("Skriv først en dato.")
    await (await import("../../browser/calendar.mjs")).giveCalendar("frister", events)
    tell(`Kalenderfilen har ${events.length} dato${events.length > 1 ? "er" : ""}.`)
  })
  for (const part of box.querySelectorAll("[data-deadlines-date], [data-deadlines-actions]")) part.hidden = false
}

// --- WHO-5: five answers to a score. A difference is a number without a verdict.

const ANSWERS = 5
const TIMES = 4 // 5 answers of at most 5 make 25; times 4 the score lies between 0 and 100

/** Return the score of five answers (0–5), or undefined when one is missing or is none. */
export const score = (answers) =>
  answers.length === ANSWERS && answers.every((answer) => Number.isInteger(answer) && answer >= 0 && answer <= 5)
    ? TIMES * answers.reduce((sum, answer) => sum + answer, 0) : undefined

/** Return the band that a score lies on. `bands`: [{min, max, label}]. */
export const bandOf = (bands, value) => bands.find(({ min, max }) => min <= value && value <= max)

/** Word the difference between two scores. */
export const change = (first, second) => {
  if (first === undefined || second === undefined) return ""
  if (first === second) return "De to scorer er ens."
  return `Forskellen er ${Math.abs(second - first)} point: fra ${first} til ${second}.`
}

function mountWho5(root) {
  const box = root.querySelector("[data-who-5]")
  const rows = [...root.querySelectorAll("[data-who-5-bands] [data-min]")]
  const bands = rows.map((row) => ({ min: Number(row.dataset.min), max: Number(row.dataset.max), label: row.cells[1].textContent, row }))
  const times = [...box.querySelectorAll("[data-who-5-time]")]
  const given = (time) => [...time.querySelectorAll(":checked")].map((input) => Number(input.value))
  const draw = () => {
    const scores = times.map((time) => score(given(time)))
    times.forEach((time, index) => {
      const missing = ANSWERS - given(time).length
      const value = scores[index]
      time.querySelector("[data-who-5-score]").textContent = value === undefined
        ? missing < ANSWERS ? `Mangler ${missing} svar.` : ""
        : `Score: ${value} af 100. ${bandOf(bands, value).label}.`
    })
    for (const { row, min, max } of bands) {
      if (scores[0] !== undefined && min <= scores[0] && scores[0] <= max) row.setAttribute("aria-current", "true")
      else row.removeAttribute("aria-current")
    }
    box.querySelector("[data-who-5-change]").textContent = change(...scores)
  }
  box.addEventListener("input", draw)
  box.querySelector("[data-who-5-clear]").addEventListener("click", () => {
    for (const input of box.querySelectorAll("input")) input.checked = false
    draw()
  })
  box.hidden = false
}
