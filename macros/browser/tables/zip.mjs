/** This file reads and writes zip files: never more than they say, and nothing that is damaged. */
import { bytesIn, textIn } from "./bytes.mjs"
import { deflated, inflated } from "./packing.mjs"

// The signatures of the format's parts, and the lengths of their fixed beginnings in bytes.
const LOCAL = { signature: 0x04034B50, length: 30 }
const LISTED = { signature: 0x02014B50, length: 46 }
const END = { signature: 0x06054B50, length: 22 }
const STORED = 0
const DEFLATED = 8
const LOCKED = 1 // the bit of the flags that says so
const UTF_8 = 0x800 // the bit that says how names are written

/**
 * Return {name, size, locked, read} of each part. `size` is what the file says that it unpacks to,
 * `read()` resolves to the bytes. Throws, and `read()` rejects, when something is not as it says.
 */
export function partsOf(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  let end = bytes.length - END.length
  while (view.getUint32(end, true) !== END.signature) end -= 1 // throws before the first byte
  let at = view.getUint32(end + 16, true)
  return Array.from({ length: view.getUint16(end + 10, true) }, () => {
    const entry = listed(bytes, view, at)
    at = entry.next
    return {
      name: entry.name,
      size: entry.size,
      locked: entry.locked,
      read: () => unpacked(bytes, view, entry),
    }
  })
}

/** Read an entry of the list of parts. */
function listed(bytes, view, at) {
  const short = (offset) => view.getUint16(at + offset, true)
  const long = (offset) => view.getUint32(at + offset, true)
  if (long(0) !== LISTED.signature) throw new Error("not a list of parts")
  const from = at + LISTED.length
  const nameLength = short(28)
  return {
    locked: (short(8) & LOCKED) === LOCKED,
    method: short(10),
    checksum: long(16),
    packed: long(20),
    size: long(24),
    start: long(42),
    name: textIn(bytes.subarray(from, from + nameLength)),
    next: from + nameLength + short(30) + short(32),
  }
}

async function unpacked(bytes, view, { method, checksum, packed, size, start }) {
  const short = (offset) => view.getUint16(start + offset, true)
  const first = start + LOCAL.length + short(26) + short(28)
  const part = bytes.subarray(first, first + packed)
  if (method !== STORED && method !== DEFLATED) throw new Error("packed in another way")
  const whole = method === DEFLATED ? await inflated(part, size) : part
  const isWhole = whole.length === size && (await deflated(whole)).checksum === checksum
  if (!isWhole) throw new Error("damaged")
  return whole
}

// Numbers as the format has them, the lowest byte first, which is how every browser keeps them.
const shorts = (...values) => Uint16Array.from(values)
const long = (value) => [value, value >>> 16]

/** Return a zip file of [name, bytes] pairs. The same pairs give the same bytes. */
export async function zipOf(pairs) {
  const bodies = []
  const list = []
  let at = 0
  for (const [name, bytes] of pairs) {
    const path = new TextEncoder().encode(name)
    const { packed, checksum } = await deflated(bytes)
    const about = described(path, packed, checksum, bytes)
    bodies.push(shorts(...long(LOCAL.signature), ...about), path, packed)
    // Made by version 2.0; no comment, disk, or attributes; then where the part begins.
    list.push(shorts(...long(LISTED.signature), 20, ...about, 0, 0, 0, 0, 0, ...long(at)), path)
    at += LOCAL.length + path.length + packed.length
  }
  const size = list.reduce((sum, part) => sum + part.byteLength, 0)
  const count = list.length / 2
  const end = shorts(...long(END.signature), 0, 0, count, count, ...long(size), ...long(at), 0)
  return bytesIn(new Blob([...bodies, ...list, end]))
}

/** What both headers of a part say: version 2.0, and midnight on 1 January 1980, among others. */
const described = (path, packed, checksum, bytes) => [
  20, UTF_8, DEFLATED, 0, 33,
  ...long(checksum), ...long(packed.length), ...long(bytes.length), path.length, 0,
]
