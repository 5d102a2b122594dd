/** This file packs and unpacks bytes with the browser's own streams, never more than is allowed. */
import { bytesIn } from "./bytes.mjs"

// A little at a time, since what is packed hardest grows a thousand times.
const STEP = 16_384
const BEFORE = 10 // bytes of gzip before what is packed
const AFTER = 8 // bytes after it: the checksum and the length

/** Return bytes unpacked. Rejects as soon as they are more than `most`. */
export const inflated = (bytes, most) =>
  through(new DecompressionStream("deflate-raw"), bytes, most)

/** Return bytes packed, and their CRC-32: {packed, checksum}. The browser's gzip has both. */
export async function deflated(bytes) {
  const gzip = await through(new CompressionStream("gzip"), bytes)
  const checksum = new DataView(gzip.buffer).getUint32(gzip.length - AFTER, true)
  return { packed: gzip.subarray(BEFORE, -AFTER), checksum }
}

/** Send bytes through a stream, and return what comes out. */
const through = (stream, bytes, most = Infinity) =>
  bytesIn(inSteps(bytes).pipeThrough(stream).pipeThrough(bound(most)))

function inSteps(bytes) {
  let at = 0
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) {
        controller.close()
        return
      }
      controller.enqueue(bytes.subarray(at, at + STEP))
      at += STEP
    },
  })
}

function bound(most) {
  let length = 0
  return new TransformStream({
    transform(chunk, controller) {
      length += chunk.length
      if (length > most) throw new Error("more than it says")
      controller.enqueue(chunk)
    },
  })
}
