/**
 * This file prints pages in a Firefox that runs, as its own protocol (WebDriver BiDi) lets it.
 *
 * The argument is the protocol's address; a list of {url, script} comes in. The script runs on the
 * page once its widgets have started. A list of {pdf, said} goes out: base64, and its result.
 */
import { readFileSync } from "node:fs"

const STARTED = `new Promise((done) => {
  const look = () => document.documentElement.dataset.widgets === "started"
    ? done() : setTimeout(look, 50)
  look()
})`
const PAGE = { width: 21, height: 29.7 } // centimetres

const socket = new WebSocket(process.argv[2])
await new Promise((done, failed) => Object.assign(socket, { onopen: done, onerror: failed }))
const waiting = []
socket.onmessage = ({ data }) => {
  const answer = JSON.parse(data)
  waiting[answer.id]?.(answer)
}

async function ask(method, params) {
  const answer = await new Promise((done) => {
    const id = waiting.push(done) - 1
    socket.send(JSON.stringify({ id, method, params }))
  })
  if (answer.type === "error") throw new Error(`${method}: ${answer.message}`)
  return answer.result
}

async function printed(context, { url, script }) {
  await ask("browsingContext.navigate", { context, url, wait: "complete" })
  const expression = `${STARTED}.then(${script})`
  const { result, exceptionDetails } = await ask("script.evaluate", {
    expression, target: { context }, awaitPromise: true,
  })
  if (exceptionDetails) throw new Error(exceptionDetails.text)
  const { data } = await ask("browsingContext.print", { context, page: PAGE, shrinkToFit: false })
  return { pdf: data, said: result.value ?? "" }
}

await ask("session.new", { capabilities: {} })
const { contexts: [{ context }] } = await ask("browsingContext.getTree", {})
const pages = []
for (const page of JSON.parse(readFileSync(0, "utf8"))) pages.push(await printed(context, page))
await ask("session.end", {})
socket.close()
process.stdout.write(JSON.stringify(pages))
