/** This file reads and writes zip files: never more than they say, and nothing that is damaged. */
import { bytesIn, textIn } from "./bytes.mjs"
import { deflated, inflated } from "./packing.mjs"

// The signatures of the format's parts, and the lengths of their fixed beginnings in bytes.
const LOCAL = { signature: 0x04034B50, length: 30 }
const LISTED = { signature: 0x02014B50, length: 46 }
const END = { signature: 0x06054B50, length: 22 }
const LOCATOR = { signature: 0x07064B50, length: 20 } // of the end of a Zip64 file
const LARGE_END = 0x06064B50
const ZIP_64 = 1 // the extra field's
const NO_ROOM = 0xFFFFFFFF // stands where a number is in the extra field instead
const MOST = 0xFFFFFFFF
const STORED = 0
const DEFLATED = 8
const LOCKED = 1 // the bit of the flags that says so
const UTF_8 = 0x800 // the bit that says how names are written

/**
 * Return {name, size, locked, chunks, read} of each part. `size` is what the file says that it
 * unpacks to, `chunks()` yields the bytes as they are unpacked, `read()` resolves to all of them.
 * Throws, and so do both, when something is not as it says.
 */
export function partsOf(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  let { at, count } = listIn(view)
  return Array.from({ length: count }, () => {
    const entry = listed(bytes, view, at)
    at = entry.next
    const { name, size, locked } = entry
    const chunks = () => unpacked(bytes, view, entry)
    return { name, size, locked, chunks, read: gathering(chunks) }
  })
}

/** Return where the list of parts begins, and how many they are. */
function listIn(view) {
  let end = view.byteLength - END.length
  while (view.getUint32(end, true) !== END.signature) end -= 1 // throws before the first byte
  const list = { at: view.getUint32(end + 16, true), count: view.getUint16(end + 10, true) }
  const locator = end - LOCATOR.length
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR.signature) return list
  const large = large64(view, locator + 8)
  if (view.getUint32(large, true) !== LARGE_END) throw new Error("not the end of a large file")
  return { at: large64(view, large + 48), count: large64(view, large + 32) }
}

/** Return a number of Zip64, which has twice the bytes; no file of ours needs them all. */
function large64(view, at) {
  const value = Number(view.getBigUint64(at, true))
  if (value > MOST) throw new Error("larger than can be")
  return value
}

/** Read an entry of the list of parts. */
function listed(bytes, view, at) {
  const short = (offset) => view.getUint16(at + offset, true)
  const long = (offset) => view.getUint32(at + offset, true)
  if (long(0) !== LISTED.signature) throw new Error("not a list of parts")
  const from = at + LISTED.length
  const nameLength = short(28)
  const extra = from + nameLength
  const entry = {
    locked: (short(8) & LOCKED) === LOCKED,
    method: short(10),
    checksum: long(16),
    packed: long(20),
    size: long(24),
    start: long(42),
    name: textIn(bytes.subarray(from, extra)),
    next: extra + short(30) + short(32),
  }
  return { ...entry, ...enlarged(view, entry, extra, extra + short(30)) }
}

/** Return the numbers of an entry that stand in Zip64's extra field, since they had no room. */
function enlarged(view, entry, from, to) {
  const names = ["size", "packed", "start"].filter((name) => entry[name] === NO_ROOM)
  let at = from
  while (names.length && at < to && view.getUint16(at, true) !== ZIP_64) {
    at += 4 + view.getUint16(at + 2, true)
  }
  return Object.fromEntries(names.map((name, index) => [name, large64(view, at + 4 + index * 8)]))
}

const gathering = (chunks) => async () => {
  const parts = []
  for await (const part of chunks()) parts.push(part)
  return bytesIn(new Blob(parts))
}

/** Yield the bytes of a part. */
async function* unpacked(bytes, view, { method, checksum, packed, size, start }) {
  const short = (offset) => view.getUint16(start + offset, true)
  const first = start + LOCAL.length + short(26) + short(28)
  const part = bytes.subarray(first, first + packed)
  if (method !== STORED && method !== DEFLATED) throw new Error("packed in another way")
  if (method === DEFLATED) {
    yield* inflated(part, { checksum, size })
    return
  }
  const isWhole = part.length === size && (await deflated(part)).checksum === checksum
  if (!isWhole) throw new Error("damaged")
  yield part
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
