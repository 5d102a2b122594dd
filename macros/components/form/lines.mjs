/** This file makes lines of those texts that are one: without a script paper would cut a line. */

const OWN = ["rows", "data-line"] // of a text, not of a line

/** Make a line of each text of one line in a part of a page, with what is written in it. */
export function makeLines(part) {
  for (const text of part.querySelectorAll("textarea[data-line]")) {
    const line = lineOf(text)
    const isInUse = text === text.ownerDocument.activeElement
    const { selectionStart, selectionEnd } = text
    text.replaceWith(line)
    if (!isInUse) continue
    line.focus({ preventScroll: true })
    line.setSelectionRange(selectionStart, selectionEnd)
  }
}

function lineOf(text) {
  const line = text.ownerDocument.createElement("input")
  line.type = "text"
  for (const { name, value } of text.attributes) {
    if (!OWN.includes(name)) line.setAttribute(name, value)
  }
  line.value = text.value.replaceAll("\n", " ")
  return line
}
