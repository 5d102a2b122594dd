/** This file reads from an Excel file's number formats what its numbers are. Pure. */
import { attributesIn, readXml } from "./xml.mjs"

// The formats that have a number and no code in the file; 27–36 and 50–58 are East Asian ones.
const BUILT_IN = [
  ["percentage", 9, 10], ["date", 14, 17], ["time", 18, 21], ["both", 22, 22], ["date", 27, 31],
  ["time", 32, 35], ["date", 36, 36], ["time", 45, 45], ["hours", 46, 46], ["time", 47, 47],
  ["date", 50, 58],
]

/** Return what a number is by its format's code: date, time, both, hours, percentage or number. */
export function kindOfCode(code) {
  const [first] = code.replace(/"[^"]*"|[\\_*]./g, "").split(";")
  if (/\[(h+|m+|s+)\]/i.test(first)) return "hours"
  const letters = first.replace(/\[[^\]]*\]|General/gi, "").toLowerCase()
  const hasTime = /[hs]/.test(letters)
  const hasDate = /[yd]/.test(letters) || (letters.includes("m") && !hasTime)
  if (hasDate) return hasTime ? "both" : "date"
  if (hasTime) return "time"
  return letters.includes("%") ? "percentage" : "number"
}

const builtIn = (id) => BUILT_IN.find(([, from, to]) => from <= id && id <= to)?.[0] ?? "number"

/** Return the kinds of numbers by the place of their style. `part`: xl/styles.xml, if any. */
export async function kindsIn(part, count) {
  const codes = {}
  const kinds = []
  let isInCells = false
  if (!part) return kinds
  await readXml(part, {
    open(name, attributes) {
      if (name === "cellXfs") isInCells = true
      if (name === "numFmt") {
        const { numFmtId, formatCode = "" } = attributesIn(attributes)
        codes[numFmtId] = kindOfCode(formatCode)
      }
      if (name === "xf" && isInCells) {
        const { numFmtId = 0 } = attributesIn(attributes)
        kinds.push(codes[numFmtId] ?? builtIn(Number(numFmtId)))
      }
    },
    close(name) {
      if (name === "cellXfs") isInCells = false
    },
  }, count)
  return kinds
}
