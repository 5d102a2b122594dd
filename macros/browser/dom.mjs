/** This file makes elements, finds those that are needed, and hands files to the reader. */

/** A page lacks a part that a widget cannot do without. */
export class MissingPartError extends Error {
  constructor(selector) {
    super(`The page has no ${selector}`)
    this.name = "MissingPartError"
    this.selector = selector
  }
}

/** Return the part of a page that a selector finds. Throws MissingPartError when there is none. */
export function needed(root, selector) {
  const part = root.querySelector(selector)
  if (!part) throw new MissingPartError(selector)
  return part
}

/** Return a new element with properties and content. */
export function made(name, properties, ...content) {
  const element = Object.assign(document.createElement(name), properties)
  element.append(...content)
  return element
}

const UNTIL_FETCHED = 10_000 // milliseconds in which the browser takes the file

/** Hand a file to the reader. */
export function give(name, type, content) {
  const href = URL.createObjectURL(new Blob([content], { type }))
  made("a", { href, download: name }).click()
  setTimeout(() => URL.revokeObjectURL(href), UNTIL_FETCHED)
}
