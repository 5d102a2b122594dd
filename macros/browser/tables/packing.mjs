/** This file packs and unpacks bytes with the browser's own streams, never more than is allowed. */
import { bytesIn } from "./bytes.mjs"

// A little at a time, since what is packed hardest grows a thousand times, and all that a step
// grows to is made before the page gets its turn.
const STEP = 1024
const BEFORE = Uint8Array.of(0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF) // what gzip begins with
const AFTER = 8 // bytes at its end: the checksum and the length

/**
 * Yield bytes unpacked, piece by piece.
 *
 * No more is unpacked than is asked for. Throws as soon as it is more than `size`, and at the end
 * when it is not what was packed: the browser's gzip looks after the checksum and the length.
 */
export async function* inflated(bytes, { checksum, size }) {
  const end = new Uint8Array(Uint32Array.of(checksum, size).buffer) // the lowest byte first
  const packed = inSteps([BEFORE, bytes, end])
  const reader = packed.pipeThrough(new DecompressionStream("gzip")).getReader()
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    length += value.length
    if (length > size) throw new Error("more than it says")
    yield value
  }
}

/** Return bytes packed, and their CRC-32: {packed, checksum}. The browser's gzip has both. */
export async function deflated(bytes) {
  const gzip = await bytesIn(inSteps([bytes]).pipeThrough(new CompressionStream("gzip")))
  const checksum = new DataView(gzip.buffer).getUint32(gzip.length - AFTER, true)
  return { packed: gzip.subarray(BEFORE.length, -AFTER), checksum }
}

function inSteps(parts) {
  const steps = parts.flatMap((bytes) =>
    Array.from({ length: Math.ceil(bytes.length / STEP) }, (_, index) =>
      bytes.subarray(index * STEP, (index + 1) * STEP)))
  return new ReadableStream({
    pull(controller) {
      if (steps.length) controller.enqueue(steps.shift())
      else controller.close()
    },
  })
}
