/**
 * This file has files of the site where nothing can be fetched: in a copy opened from a file.
 *
 * Beside each file lies a script of the same name and ".js", which hands over what the file holds:
 * `guideFile("…")`, as text, or as base64 where the file is no text.
 */

const WAITING = new Map() // by address: what takes the file's text

const root = new URL("../../", document.currentScript.src)

/** The path of the copy on its drive. */
export const sitePath = root.pathname

globalThis.guideFile = (text) => {
  const { src } = document.currentScript
  WAITING.get(src)?.(text)
}

function textOf(address) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script")
    script.src = `${address}.js`
    WAITING.set(script.src, resolve)
    const done = () => {
      WAITING.delete(script.src)
      script.remove()
    }
    script.addEventListener("error", () => {
      done()
      const name = address.pathname.split("/").at(-1)
      reject(new Error(`Filen ${name} er ikke med i denne kopi af guiden.`))
    })
    script.addEventListener("load", done)
    document.head.append(script)
  })
}

const forDownload = (name) => textOf(new URL(`hent/${name}`, root))

/** Return the value of a JSON file for download. Rejects with a Danish message. */
export const jsonOf = async (name) => JSON.parse(await forDownload(name))

/** Return the bytes of a file for download. Rejects with a Danish message. */
export const bytesOf = async (name) =>
  Uint8Array.from(atob(await forDownload(name)), (letter) => letter.charCodeAt(0))

/** Return the text of the search index. Rejects with a Danish message. */
export const searchIndex = () => textOf(new URL("search/index.json", root))

/** Return the text of a page, given by its address from here. Rejects with a Danish message. */
export function pageOf(address) {
  const page = new URL(address, location.href)
  return textOf(page.pathname.endsWith("/") ? new URL("index.html", page) : page)
}
