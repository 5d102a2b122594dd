/** This file asks a worker for answers; where none can start, the page finds them by itself. */
import { searchIndex } from "#files"

/** Return what answers a query and whether it is literal, by a promise. Rejects in Danish. */
export async function answers() {
  const [index, worker] = await Promise.all([searchIndex(), started()])
  if (!worker) return (await import("./here.mjs")).answers()
  worker.postMessage({ index })
  const waiting = new Map()
  worker.addEventListener("message", ({ data: { number, answer } }) => {
    waiting.get(number)(answer)
    waiting.delete(number)
  })
  let last = 0
  return (query, isLiteral) => new Promise((resolve) => {
    last += 1
    waiting.set(last, resolve)
    worker.postMessage({ query, isLiteral, number: last })
  })
}

/** Return a worker that has started, or undefined where a browser or a policy stops it. */
const started = () => new Promise((resolve) => {
  try {
    const worker = new Worker(new URL("search-worker.js", import.meta.url))
    worker.addEventListener("message", () => resolve(worker), { once: true })
    worker.addEventListener("error", () => resolve(undefined), { once: true })
  } catch {
    resolve(undefined)
  }
})
