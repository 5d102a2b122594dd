/** Adds five answers up to WHO-5's score. Nothing is kept, and a difference is a number without a verdict. */

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

export function mount(root) {
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
