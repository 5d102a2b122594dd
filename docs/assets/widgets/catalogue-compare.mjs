/** Puts two to four efforts side by side; the choice stands in the address, so that it can be shared. */

export const MOST = 4

/** Return a table turned on its side, with only the chosen rows as columns. Rows are lists of cells. */
export const turned = (headers, rows) => headers.map((header, index) => [header, ...rows.map((row) => row[index])])

/** Return the chosen ids that exist, at most four, in the order of the table. */
export const chosen = (ids, wanted) => ids.filter((id) => wanted.includes(id)).slice(0, MOST)

export const announcement = (count) =>
  count < 2 ? `Vælg ${count ? "én eller flere til" : "to til fire"}. Indtil da vises alle.` : `Viser ${count} indsatser ved siden af hinanden.`

export function mount(root) {
  const form = root.querySelector("[data-catalogue-compare]")
  const table = root.querySelector("[data-compare-table]")
  const status = form.querySelector("[data-compare-status]")
  const boxes = [...form.querySelectorAll("[name=vis]")]
  const ids = boxes.map((box) => box.value)
  const whole = [...table.children].map((part) => part.cloneNode(true))
  const cells = (row) => [...row.children]
  const headers = cells(table.tHead.rows[0])
  const rows = new Map([...table.tBodies[0].rows].map((row) => [row.dataset.id, cells(row)]))

  const sideBySide = (picked) => {
    const [first, ...rest] = turned(headers, picked.map((id) => rows.get(id)))
    const line = (parts, scope) => {
      const row = document.createElement("tr")
      parts.forEach((part, index) => {
        const cell = document.createElement(scope === "col" || !index ? "th" : "td")
        if (cell.tagName === "TH") cell.scope = scope === "col" ? "col" : "row"
        cell.append(...[...part.childNodes].map((node) => node.cloneNode(true)))
        row.append(cell)
      })
      return row
    }
    const head = document.createElement("thead")
    head.append(line(first, "col"))
    const body = document.createElement("tbody")
    body.append(...rest.map((parts) => line(parts, "row")))
    return [whole[0].cloneNode(true), head, body]
  }

  const show = () => {
    const picked = chosen(ids, boxes.filter((box) => box.checked).map((box) => box.value))
    table.replaceChildren(...(picked.length < 2 ? whole.map((part) => part.cloneNode(true)) : sideBySide(picked)))
    table.classList.toggle("comparison--turned", picked.length > 1)
    for (const box of boxes) box.disabled = picked.length === MOST && !box.checked
    status.textContent = announcement(picked.length)
    history.replaceState(history.state, "", location.pathname + (picked.length ? `?vis=${picked.join(",")}` : "") + location.hash)
  }

  const wanted = (new URLSearchParams(location.search).get("vis") ?? "").split(",")
  for (const box of boxes) box.checked = chosen(ids, wanted).includes(box.value)
  form.addEventListener("input", show)
  form.addEventListener("submit", (event) => event.preventDefault())
  form.hidden = false
  show()
}
