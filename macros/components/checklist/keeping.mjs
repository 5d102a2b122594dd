/** This file waits a moment after the last letter before what is written in a list is kept. */

const PAUSE = 400 // milliseconds

/**
 * Let `keep(row, fields)` be called for each row that something was written in. Return a function
 * that keeps at once what waits.
 */
export function keeping(list, keep) {
  const waiting = new Map() // by row: the fields that are not kept yet
  let timer
  const flush = () => {
    clearTimeout(timer)
    for (const [row, fields] of waiting) {
      waiting.delete(row)
      keep(row, fields)
    }
  }
  list.element.addEventListener("input", ({ target }) => {
    const row = list.rowOf(target)
    waiting.set(row, { ...waiting.get(row), [target.name]: target.value })
    clearTimeout(timer)
    timer = setTimeout(flush, PAUSE)
  })
  list.element.addEventListener("change", flush) // what is picked is kept at once
  addEventListener("pagehide", flush)
  return flush
}
