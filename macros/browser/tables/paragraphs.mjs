/** This file gathers the paragraphs of a cell in a spreadsheet as LibreOffice saves it. Pure. */
import { MOST_KEPT } from "./bounds.mjs"
import { attributesIn } from "./xml.mjs"

/**
 * Return what takes what stands in a cell, and has its `lines`: one a paragraph. `depth` is how
 * many elements are open in the cell. Comments and drawings that lie in a cell are not its text.
 */
export const paragraphs = () => ({
  depth: 0,
  length: 0,
  lines: [],
  wants: false,
  open(name, attributes) {
    this.depth += 1
    if (this.depth === 1) {
      this.wants = name === "p"
      this.isSpaced = true
      if (this.wants) this.lines.push("")
    } else if (this.wants) {
      const sign = signOf(name, attributes)
      if (sign) this.isSpaced = false
      this.add(sign)
    }
  },
  /** Add text. Of a run of spaces and line breaks the format means one, and none at the start. */
  text(text) {
    const run = text.replace(/[ \t\n]+/g, " ")
    this.add(this.isSpaced ? run.replace(/^ /, "") : run)
    this.isSpaced = run.endsWith(" ")
  },
  add(text) {
    if (this.length > MOST_KEPT) return
    this.length += text.length
    this.lines.push(this.lines.pop() + text)
  },
  close() {
    this.depth -= 1
    if (!this.depth) this.wants = false
  },
})

/** Return the text for which an element stands. */
function signOf(name, attributes) {
  if (name === "tab") return "\t"
  if (name === "line-break") return "\n"
  if (name !== "s") return ""
  return " ".repeat(Math.min(MOST_KEPT, Number(attributesIn(attributes).c ?? 1) || 1))
}
