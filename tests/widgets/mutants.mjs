/** Files of plans with something changed in them, mostly at the edge of what is allowed. */

const DATES = [
  "2026-12-01", "2026-02-29", "2028-02-29", "1900-02-29", "2000-02-29", "2026-04-31", "2026-13-01",
  "2026-00-10", "0000-01-01", "0002-01-01", "26-1-1", "2026-12-01\n", "٢٠٢٦-12-01",
]
const TIMES = [
  "2026-12-01T09:30:00Z", "2026-12-01T09:30:00.123Z", "2026-12-01T24:00:00Z",
  "2026-12-01T23:59:60Z", "2026-02-30T09:30:00Z", "2026-12-01T09:30:00+01:00",
  "2026-12-01 09:30", "2026-12-01T09:30:00.Z", "2026-12-01T09:30:00Z\n",
]
const IDS = [
  "a/b", "a", "a/b/c", "/a", "A/b", "æ", "a b", "a\n", "-",
  "constructor", "__proto__", "prototype", "a".repeat(200), "a".repeat(201), "",
]
const VERSIONS = ["1.2.0", "1.2", "1.2.0-beta", "10.20.30", "1.2.0\n", "1234567.0.0"]
const PRINTS = ["a1b2c3d4", "A1B2C3D4", "a1b2c3d", "a1b2c3d44", "a1b2c3d4\n"]
const WORDS = [
  "not-started", "in-place", "not-relevant", "done", "På plads", "toString",
  "<img src=x onerror=alert(1)>", "</script>", "=1+1", "\ud800", "\u0000", "  ",
]
const FORMATS = ["sammen-paa-sporet/plan", "sammen-paa-sporet/data", "sammen-paa-sporet/items"]
const LONG = [
  ["x", 100], ["x", 101], ["😀", 100], ["😀", 101],
  ["x", 5000], ["x", 5001], ["😀", 5000], ["😀", 5001], ["<b>", 30000],
]
// Made anew each time: a part that two places share could come to hold itself.
const other = () => [
  null, true, false, 0, 1, -1, 1.5, 2, 1e300, [], {}, [[]], ["a"], { a: 1 },
  { format: "sammen-paa-sporet/plan" },
]
const UNKNOWN = ["later", "æøå", "", "0"]
const KEYS = [
  ...UNKNOWN, "toString", "status", "note", "deadline", "changed", "fingerprint", "name", "id",
  "format", "__proto__", "constructor", "prototype",
]
const DEPTHS = [1, 5, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 60, 20000]
// What a key is likely to have.
const KINDS = {
  deadline: DATES,
  created: TIMES,
  changed: TIMES,
  exported: TIMES,
  id: IDS,
  model_version: VERSIONS,
  fingerprint: PRINTS,
  status: WORDS,
  format: FORMATS,
}

export const nested = (depth, list) => {
  let value = "bund"
  for (let level = 0; level < depth; level++) value = list ? [value] : { lag: value }
  return value
}

const isPart = (value) => typeof value === "object" && value !== null && !Array.isArray(value)

/** Set a key as JSON.parse does, also when assignment treats its name in a way of its own. */
const put = (holder, key, value) =>
  Object.defineProperty(holder, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  })

/** Yield where something stands, ten layers down: below that all is alike. */
function* places(value, left = 10) {
  if (typeof value !== "object" || value === null || !left) return
  for (const key of Object.keys(value)) {
    yield [value, key]
    yield* places(value[key], left - 1)
  }
}

/** Return what picks values by the numbers of `next`. */
function picking(next) {
  const pick = (list) => list[Math.floor(next() * list.length)]
  return {
    pick,
    isRare: () => next() < 0.3,
    isHalf: () => next() < 0.5,
    likely: () => pick(pick([DATES, TIMES, IDS, VERSIONS, PRINTS, WORDS, FORMATS])),
    any: () => pick([...other(), ...WORDS]),
    long: () => {
      const [sign, times] = pick(LONG)
      return sign.repeat(times)
    },
  }
}

/** Return ways to change what stands at a key of its holder. */
const anywhere = ({ pick, isRare, isHalf, likely, any, long }) => [
  (holder, key) => put(holder, key, pick(other())),
  (holder, key) => {
    if (Array.isArray(holder)) holder.splice(Number(key), 1)
    else delete holder[key]
  },
  (holder, key) => put(holder, key, likely()),
  (holder, key) => put(holder, key, pick(KINDS[key] ?? WORDS)),
  (holder, key) => put(holder, key, long()),
  (holder, key) => put(holder, key, nested(pick(DEPTHS), isHalf())),
  (holder, key) => {
    const value = holder[key]
    if (Array.isArray(value)) value.push(isRare() && value.length ? value[0] : pick(other()))
    else if (isPart(value)) put(value, pick(pick([KEYS, KEYS, IDS])), isHalf() ? any() : likely())
    else put(holder, key, `${value} `)
  },
  (holder) => {
    if (Array.isArray(holder)) return
    put(holder, pick(KEYS), isRare() ? nested(pick(DEPTHS)) : pick(other()))
  },
]

/** Return ways to change what is allowed: it must be tried as often as what is not. */
const allowed = ({ pick, isHalf, any, long }, answer) => [
  (holder, key) => {
    const part = isPart(holder[key]) ? holder[key] : isPart(holder) ? holder : {}
    put(part, pick(UNKNOWN), isHalf() ? nested(pick(DEPTHS), true) : any())
  },
  () => {
    const text = long()
    put(answer(), pick(["note", "reason", "responsible"]), text)
  },
  () => put(answer(), "deadline", pick(DATES)),
  () => put(answer(), "status", pick(WORDS)),
]

/** Return a copy of a valid export with one to three things changed. */
export function mutant(valid, next) {
  const picks = picking(next)
  const { pick } = picks
  const root = { file: structuredClone(valid) }
  const answers = () => Object.values(root.file?.plans?.[1]?.items ?? {}).filter(isPart)
  const ways = [...anywhere(picks), ...allowed(picks, () => pick(answers()) ?? {})]
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
  let level = [value]
  let count = 0
  while ((level = level.filter((part) => typeof part === "object" && part !== null)).length) {
    count++
    level = level.flatMap((part) => Object.values(part))
  }
  return count
}
