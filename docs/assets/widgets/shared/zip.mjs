/** Reads zip files, never more than they say and nothing that is damaged, and writes them. */

const STEP = 16_384 // a little at a time, since what is packed hardest grows a thousand times

/**
 * Return {name, size, locked, read} of each part. `size` is what the file says that it unpacks to, `read()` resolves to
 * the bytes. Throws, and `read()` rejects, when something is not as the file says.
 */
export function partsOf(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const [short, long] = [(at) => view.getUint16(at, true), (at) => view.getUint32(at, true)]
  let end = bytes.length - 22
  while (long(end) !== 0x06054B50) end -= 1 // throws before the first byte
  let at = long(end + 16)
  return Array.from({ length: short(end + 10) }, () => {
    if (long(at) !== 0x02014B50) throw new Error("not a list of parts")
    const [method, checksum, packed, size, start] = [short(at + 10), long(at + 16), long(at + 20), long(at + 24), long(at + 42)]
    const locked = (short(at + 8) & 1) === 1
    const from = at + 46
    at = from + short(at + 28) + short(at + 30) + short(at + 32)
    const read = async () => {
      const first = start + 30 + short(start + 26) + short(start + 28)
      const part = bytes.subarray(first, first + packed)
      if (method !== 0 && method !== 8) throw new Error("packed in another way")
      const whole = method ? await through(new DecompressionStream("deflate-raw"), part, size) : part
      if (whole.length !== size || checksumOf(whole) !== checksum) throw new Error("damaged")
      return whole
    }
    return { name: new TextDecoder().decode(bytes.subarray(from, from + short(from - 18))), size, locked, read }
  })
}

/** Return a zip file of [name, bytes] pairs. The same pairs give the same bytes. */
export async function zipOf(pairs) {
  const [bodies, list] = [[], []]
  let at = 0
  for (const [name, bytes] of pairs) {
    const path = new TextEncoder().encode(name)
    const packed = await through(new CompressionStream("deflate-raw"), bytes)
    // Version, names in UTF-8, deflated, midnight, 1 January 1980, and so on, as the format has them.
    const about = [20, 0x800, 8, 0, 33, ...long(checksumOf(bytes)), ...long(packed.length), ...long(bytes.length), path.length, 0]
    bodies.push(shorts(0x4B50, 0x0403, ...about), path, packed)
    list.push(shorts(0x4B50, 0x0201, 20, ...about, 0, 0, 0, 0, 0, ...long(at)), path)
    at += 30 + path.length + packed.length
  }
  const size = list.reduce((sum, part) => sum + part.byteLength, 0)
  return joined([...bodies, ...list, shorts(0x4B50, 0x0605, 0, 0, list.length / 2, list.length / 2, ...long(size), ...long(at), 0)])
}

// Numbers as the format has them, the lowest byte first, which is also how every browser keeps them.
const shorts = (...values) => Uint16Array.from(values)
const long = (value) => [value, value >>> 16]

const joined = async (parts) => new Uint8Array(await new Blob(parts).arrayBuffer())

/** Send bytes through a stream, and return what comes out. Rejects as soon as it is more than `most`. */
async function through(stream, bytes, most = Infinity) {
  let at = 0
  const source = new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close()
      controller.enqueue(bytes.subarray(at, at + STEP))
      at += STEP
    },
  })
  const reader = source.pipeThrough(stream).getReader()
  const parts = []
  for (let length = 0; ;) {
    const { done, value } = await reader.read()
    if (done) return joined(parts)
    length += value.length
    if (length > most) {
      reader.cancel().catch(() => {})
      throw new Error("more than it says")
    }
    parts.push(value)
  }
}

const OF_BYTE = Int32Array.from({ length: 256 }, (_, byte) => {
  for (let bit = 0; bit < 8; bit += 1) byte = (byte >>> 1) ^ (byte & 1 && 0xEDB88320)
  return byte
})

/** Return the CRC-32 of bytes. */
function checksumOf(bytes) {
  let rest = -1
  for (const byte of bytes) rest = (rest >>> 8) ^ OF_BYTE[(rest ^ byte) & 0xFF]
  return ~rest >>> 0
}
