/** Lists the parts of a zip file, and unpacks one: never more than the file says, and nothing that is damaged. */

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
      const whole = method ? await inflated(part, size) : part
      if (whole.length !== size || checksumOf(whole) !== checksum) throw new Error("damaged")
      return whole
    }
    return { name: new TextDecoder().decode(bytes.subarray(from, from + short(from - 18))), size, locked, read }
  })
}

async function inflated(packed, size) {
  let at = 0
  const source = new ReadableStream({
    pull(controller) {
      if (at >= packed.length) return controller.close()
      controller.enqueue(packed.subarray(at, at + STEP))
      at += STEP
    },
  })
  const reader = source.pipeThrough(new DecompressionStream("deflate-raw")).getReader()
  const bytes = new Uint8Array(size)
  for (let length = 0; ;) {
    const { done, value } = await reader.read()
    if (done) return bytes.subarray(0, length)
    if (length + value.length > size) {
      reader.cancel().catch(() => {})
      throw new Error("more than it says")
    }
    bytes.set(value, length)
    length += value.length
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
