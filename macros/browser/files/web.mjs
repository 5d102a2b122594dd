/** This file fetches files of the site from the web server that the page came from. */

// What is bundled lies flat in assets/built/ under the site's root.
const ROOT = new URL("../../", import.meta.url)

/** The path of the site on its host. */
export const sitePath = ROOT.pathname

async function fetched(address) {
  // Without a connection the browser rejects in words of its own, which are no reader's.
  const answer = await fetch(address).catch((cause) => ({ ok: false, cause }))
  if (answer.ok) return answer
  const name = address.pathname.split("/").at(-1)
  const said = `Filen ${name} kunne ikke hentes. Prøv igen, når der er forbindelse.`
  throw new Error(said, { cause: answer.cause })
}

const forDownload = (name) => fetched(new URL(`hent/${name}`, ROOT))

/** Return the value of a JSON file for download. Rejects with a Danish message. */
export const jsonOf = async (name) => (await forDownload(name)).json()

/** Return the bytes of a file for download. Rejects with a Danish message. */
export const bytesOf = async (name) => new Uint8Array(await (await forDownload(name)).arrayBuffer())

/** Return the text of the search index. Rejects with a Danish message. */
export const searchIndex = async () => (await fetched(new URL("search/index.json", ROOT))).text()

/** Return the text of a page, given by its address from here. Rejects with a Danish message. */
export const pageOf = async (address) => (await fetched(new URL(address, location.href))).text()
