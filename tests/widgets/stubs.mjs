/**
 * Stands in for the parts of a page that a widget touches.
 *
 * No layout, no styles, only what it reads and writes. Import it before a widget: guide.mjs starts
 * on the page that it finds, and here that is an empty one.
 */

/** Return a page without any part; `asked` gets what is looked for. */
export const emptyPage = (asked = []) => ({
  querySelector: (part) => void asked.push(part),
  querySelectorAll: () => [],
  getElementById: () => null,
  documentElement: { setAttribute() {} },
  createElement: element,
})

/** Return an element that somebody makes, with what it was given. */
const element = (name) => ({ name, append() {} })

globalThis.addEventListener ??= () => {}
globalThis.document ??= emptyPage()
globalThis.HTMLElement ??= class {} // one that cannot show a popover

export class Part extends EventTarget {
  constructor(fields = {}) {
    super()
    this.attributes = {}
    Object.assign(this, fields)
  }
  setAttribute(name, value) { this.attributes[name] = value }
  getAttribute(name) { return this.attributes[name] ?? null }
}

/** A press of a key that tells whether it was stopped. */
export class Key extends Event {
  constructor(key) {
    super("keydown", { cancelable: true })
    this.key = key
  }
  stopPropagation() { this.stopped = true }
}
