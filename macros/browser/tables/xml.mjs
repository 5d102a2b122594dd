/**
 * This file reads XML as it comes, piece by piece, so that what unpacks to much need not be held.
 *
 * Names are told without their prefix, which is the writer's choice.
 */
import { pausing } from "./pausing.mjs"

const MOST_MARKUP = 1_000_000 // characters of one tag or comment
const PIECE = 65_536 // bytes
const OTHERS = [["<!--", "-->"], ["<![CDATA[", "]]>"], ["<?", "?>"]]
const ENTITIES = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" }

const NAME = String.raw`[^\s"'<>/=&!?]+`
const ATTRIBUTE = String.raw`\s+${NAME}\s*=\s*(?:"[^"<]*"|'[^'<]*')`
const TAG = new RegExp(String.raw`<(\/?)(${NAME})((?:${ATTRIBUTE})*)\s*(\/?)>`, "y")
const EACH = new RegExp(String.raw`(${NAME})\s*=\s*(?:"([^"]*)"|'([^']*)')`, "g")

/**
 * Read a part of a zip file, with pauses for the page.
 *
 * `found.open(name, attributes)` is called for each element, `found.close(name)` at its end, and
 * `found.text(text)` for text while `found.wants` is true. `count` counts elements, entities
 * and the like.
 * Rejects when the XML is not well formed, and when it has a DOCTYPE, whose entities could grow
 * without end.
 */
export async function readXml(part, found, count) {
  const decoder = new TextDecoder()
  const take = taking(found, count)
  const pause = pausing()
  for await (const bytes of part.chunks()) {
    for (let at = 0; at < bytes.length; at += PIECE) {
      take(decoder.decode(bytes.subarray(at, at + PIECE), { stream: true }))
      await pause()
    }
  }
  take(decoder.decode(), true)
}

/** Return the attributes of a tag by their names, from what stands after the tag's own. */
export function attributesIn(text) {
  const found = {}
  for (const [, name, double, single] of text.matchAll(EACH)) {
    // Of two that differ by their prefix, the format's own comes first.
    found[local(name)] ??= decoded(double ?? single, () => {})
  }
  return found
}

const local = (name) => name.slice(name.indexOf(":") + 1)

/** Return what takes the next piece of a text; `isLast` says that no more come. */
function taking(found, count) {
  const open = []
  let rest = ""
  let at = 0
  const tell = (to) => {
    if (found.wants && to > at) found.text(decoded(rest.slice(at, to), count))
    at = to
  }
  return (piece, isLast = false) => {
    rest = rest.slice(at) + piece
    at = 0
    let start = -1
    while (at < rest.length && at !== start) {
      const next = rest.indexOf("<", at)
      tell(next < 0 ? wholeUntil(rest, isLast) : next)
      start = at
      if (next >= 0) at = markup(rest, at, { found, count, open })
    }
    if (rest.length - at > MOST_MARKUP || (isLast && (at < rest.length || open.length))) broken()
  }
}

/** Take the markup that begins at a place. Return where it ends; the same when it is not whole. */
function markup(text, at, { found, count, open }) {
  const other = OTHERS.find(([start]) => text.startsWith(start, at))
  if (other) return skipped(text, at, other, found, count)
  TAG.lastIndex = at
  const match = TAG.exec(text)
  if (!match) return at
  const [whole, isEnd, name, attributes, isEmpty] = match
  if (!isEnd) {
    count()
    open.push(name)
    found.open(local(name), attributes)
  }
  if (isEnd || isEmpty) {
    if (open.pop() !== name) broken()
    found.close?.(local(name))
  }
  return at + whole.length
}

function skipped(text, at, [start, end], found, count) {
  const to = text.indexOf(end, at + start.length)
  if (to < 0) return at
  if (start === "<![CDATA[" && found.wants) found.text(text.slice(at + start.length, to))
  count()
  return to + end.length
}

/** Return where text can be parted: not in an entity, and not in the two signs of a line's end. */
function wholeUntil(text, isLast) {
  const parted = /(?:&[^;]{0,12}|\r)$/.exec(text.slice(-14))
  return text.length - (parted && !isLast ? parted[0].length : 0)
}

function decoded(text, count) {
  const lines = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text
  if (!lines.includes("&")) return lines
  return lines.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));|&/gi, (_, hex, number, name) => {
    count()
    if (name) return ENTITIES[name] ?? broken()
    return String.fromCodePoint(hex ? parseInt(hex, 16) : Number(number))
  })
}

function broken() {
  throw new Error("not well formed")
}
