/** Stands in for localStorage: what tabs share, with switches for what goes wrong in browsers. */

export class Shelf {
  constructor(entries = {}) {
    this.map = new Map(Object.entries(entries))
    this.blocked = false // every touch throws, as when cookies are blocked
    this.room = Infinity // UTF-16 units; a write beyond it throws
    this.writes = 0
  }
  touch() { if (this.blocked) throw new DOMException("denied", "SecurityError") }
  get length() { this.touch(); return this.map.size }
  key(index) { this.touch(); return [...this.map.keys()][index] ?? null }
  getItem(key) { this.touch(); return this.map.get(String(key)) ?? null }
  setItem(key, value) {
    this.touch()
    const others = [...this.map].filter(([name]) => name !== key)
    const used = others.reduce((sum, [name, text]) => sum + name.length + text.length, 0)
    if (used + key.length + value.length > this.room) throw new DOMException("full", "QuotaExceededError")
    this.writes++
    this.map.set(key, String(value))
  }
  removeItem(key) { this.touch(); this.map.delete(key) }
  /** Everything that is stored, as one text to compare byte for byte. */
  bytes() { return JSON.stringify([...this.map]) }
}

/** The same mutations every time, for the same seed. */
export const random = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let value = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
  return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32
}

const DATES = ["2026-12-01", "2026-02-29", "2028-02-29", "1900-02-29", "2000-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "0000-01-01", "0002-01-01", "26-1-1", "2026-12-01\n", "٢٠٢٦-12-01"]
const TIMES = ["2026-12-01T09:30:00Z", "2026-12-01T09:30:00.123Z", "2026-12-01T24:00:00Z", "2026-12-01T23:59:60Z", "2026-02-30T09:30:00Z", "2026-12-01T09:30:00+01:00", "2026-12-01 09:30", "2026-12-01T09:30:00.Z", "2026-12-01T09:30:00Z\n"]
const IDS = ["a/b", "a", "a/b/c", "/a", "A/b", "æ", "a b", "a\n", "-", "constructor", "__proto__", "prototype", "a".repeat(200), "a".repeat(201), ""]
const VERSIONS = ["1.2.0", "1.2", "1.2.0-beta", "10.20.30", "1.2.0\n", "1234567.0.0"]
const PRINTS = ["a1b2c3d4", "A1B2C3D4", "a1b2c3d", "a1b2c3d44", "a1b2c3d4\n"]
const WORDS = ["not-started", "in-place", "not-relevant", "done", "På plads", "toString", "<img src=x onerror=alert(1)>", "</script>", "=1+1", "\ud800", "\u0000", "  "]
const LONG = [["x", 100], ["x", 101], ["😀", 100], ["😀", 101], ["x", 5000], ["x", 5001], ["😀", 5000], ["😀", 5001], ["<b>", 30000]]
// Made anew each time: a part that two places share could come to hold itself.
const other = () => [null, true, false, 0, 1, -1, 1.5, 2, 1e300, [], {}, [[]], ["a"], { a: 1 }, { format: "sammen-paa-sporet/plan" }]
const FORMATS = ["sammen-paa-sporet/plan", "sammen-paa-sporet/data", "sammen-paa-sporet/items"]
const KEYS = ["later", "æøå", "", "0", "toString", "status", "note", "deadline", "changed", "fingerprint", "name", "id", "format", "__proto__", "constructor", "prototype"]
const DEPTHS = [1, 5, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 60, 20000]

export const nested = (depth, list) => {
  let value = "bund"
  for (let level = 0; level < depth; level++) value = list ? [value] : { lag: value }
  return value
}

const isPart = (value) => typeof value === "object" && value !== null && !Array.isArray(value)

/** Set a key as JSON.parse does, also when its name is one that assignment treats in its own way. */
const put = (holder, key, value) => Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true })

/** Yield where something stands, ten layers down: below that all is alike. */
function* places(value, left = 10) {
  if (typeof value !== "object" || value === null || !left) return
  for (const key of Object.keys(value)) {
    yield [value, key]
    yield* places(value[key], left - 1)
  }
}

/** Return a copy of a valid export with one to three things changed. */
export function mutant(valid, next) {
  const pick = (list) => list[Math.floor(next() * list.length)]
  const root = { file: structuredClone(valid) }
  const likely = () => pick([DATES, TIMES, IDS, VERSIONS, PRINTS, WORDS, FORMATS])
  const part = (holder, key) => (isPart(holder[key]) ? holder[key] : isPart(holder) ? holder : {})
  const answer = () => pick(Object.values(root.file?.plans?.[1]?.items ?? {}).filter(isPart)) ?? {}
  const ways = [
    (holder, key) => put(holder, key, pick(other())),
    (holder, key) => { if (Array.isArray(holder)) holder.splice(Number(key), 1); else delete holder[key] },
    (holder, key) => put(holder, key, pick(likely())),
    (holder, key) => {
      const kind = { deadline: DATES, created: TIMES, changed: TIMES, exported: TIMES, id: IDS, model_version: VERSIONS, fingerprint: PRINTS, status: WORDS, format: FORMATS }[key]
      put(holder, key, pick(kind ?? WORDS))
    },
    (holder, key) => { const [sign, times] = pick(LONG); put(holder, key, sign.repeat(times)) },
    (holder, key) => put(holder, key, nested(pick(DEPTHS), next() < 0.5)),
    (holder, key) => {
      const value = holder[key]
      if (Array.isArray(value)) value.push(next() < 0.3 && value.length ? value[0] : pick(other()))
      else if (isPart(value)) put(value, pick(pick([KEYS, KEYS, IDS])), next() < 0.5 ? pick([...other(), ...WORDS]) : pick(likely()))
      else put(holder, key, `${value} `)
    },
    (holder) => { if (!Array.isArray(holder)) put(holder, pick(KEYS), next() < 0.3 ? nested(pick(DEPTHS)) : pick(other())) },
    // What is allowed must be tried as often as what is not.
    (holder, key) => put(part(holder, key), pick(["later", "æøå", "", "0"]), next() < 0.5 ? nested(pick(DEPTHS), true) : pick([...other(), ...WORDS])),
    () => { const [sign, times] = pick(LONG); put(answer(), pick(["note", "reason", "responsible"]), sign.repeat(times)) },
    () => put(answer(), "deadline", pick(DATES)),
    () => put(answer(), "status", pick(WORDS)),
  ]
  for (let left = next() < 0.6 ? 1 : 2 + Math.floor(next() * 2); left > 0; left--) {
    const all = [...places({ file: root.file })].slice(1)
    if (all.length === 0 || all.length > 10000) break
    pick(ways)(...pick(all))
    if (next() < 0.02) root.file = pick([...other(), root.file.plans?.[0] ?? null])
  }
  return root.file
}

/** Say how many layers a value has, however many. */
export function layers(value) {
  let level = [value], count = 0
  while ((level = level.filter((part) => typeof part === "object" && part !== null)).length) {
    count++
    level = level.flatMap((part) => Object.values(part))
  }
  return count
}
