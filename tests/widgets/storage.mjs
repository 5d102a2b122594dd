/** Stands in for localStorage: what tabs share, with switches for what goes wrong in browsers. */

export class Shelf {
  constructor(entries = {}) {
    this.map = new Map(Object.entries(entries))
    this.blocked = false // every touch throws, as when cookies are blocked
    this.room = Infinity // UTF-16 units; a write beyond it throws
    this.writes = 0
    this.tabs = []
  }

  touch() {
    if (this.blocked) throw new DOMException("denied", "SecurityError")
  }

  get length() {
    this.touch()
    return this.map.size
  }

  key(index) {
    this.touch()
    return [...this.map.keys()][index] ?? null
  }

  getItem(key) {
    this.touch()
    return this.map.get(String(key)) ?? null
  }

  setItem(key, value) {
    this.touch()
    const others = [...this.map].filter(([name]) => name !== key)
    const used = others.reduce((sum, [name, text]) => sum + name.length + text.length, 0)
    if (used + key.length + value.length > this.room)
      throw new DOMException("full", "QuotaExceededError")
    this.writes++
    this.map.set(key, String(value))
  }

  removeItem(key) {
    this.touch()
    this.map.delete(key)
  }

  /** Everything that is stored, as one text to compare byte for byte. */
  bytes() {
    return JSON.stringify([...this.map])
  }
}

/** What one tab sees of a shelf: the other tabs hear of what it writes, as in a browser. */
export class Tab {
  constructor(shelf) {
    this.shelf = shelf
    this.heard = () => {} // what the tab does when another one has written
    shelf.tabs.push(this)
  }

  get length() {
    return this.shelf.length
  }

  key(index) {
    return this.shelf.key(index)
  }

  getItem(key) {
    return this.shelf.getItem(key)
  }

  setItem(key, value) {
    this.shelf.setItem(key, value)
    this.tell(key)
  }

  removeItem(key) {
    this.shelf.removeItem(key)
    this.tell(key)
  }

  tell(key) {
    for (const tab of this.shelf.tabs) if (tab !== this) tab.heard(key)
  }
}

/** The same mutations every time, for the same seed. */
export const random = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let value = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
  return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32
}
