/** A zip file gives what was packed, or nothing. */
import assert from "node:assert/strict"
import { test } from "node:test"

import { partsOf, zipOf } from "../../../macros/browser/tables/zip.mjs"
import { strFromU8, strToU8, unzipped, zipped } from "../workbook.mjs"

const TEXT = "Æbler og 🙂, ".repeat(500)
const LIST = 0x02014B50

/** Change a number in the list of parts: `offset` from the start of the last entry. */
function changed(bytes, offset, change) {
  const copy = Uint8Array.from(bytes)
  const view = new DataView(copy.buffer)
  let at = copy.length - 22
  while (view.getUint32(at, true) !== LIST) at -= 1
  view.setUint32(at + offset, change(view.getUint32(at + offset, true)), true)
  return copy
}
const readLast = async (bytes) => partsOf(bytes).at(-1).read()
const textsOf = (parts) =>
  Promise.all(parts.map(async ({ name, read }) => [name, strFromU8(await read())]))

test("parts come in their order, with their names and sizes, packed or not, "
  + "wherever the bytes lie", async () => {
  const bytes = zipped({ "a/æ.xml": TEXT, b: "" })
  const around = new Uint8Array(bytes.length + 20)
  around.set(bytes, 7)
  const parts = partsOf(around.subarray(7, 7 + bytes.length))
  assert.deepEqual(parts.map(({ name, size, locked }) => [name, size, locked]), [
    ["a/æ.xml", strToU8(TEXT).length, false],
    ["b", 0, false],
  ])
  assert.deepEqual(await textsOf(parts), [["a/æ.xml", TEXT], ["b", ""]])
  assert.equal(strFromU8(await readLast(zipped({ x: TEXT }, { stored: true }))), TEXT)
})

test("what is packed is read by others and by us, and is the same each time", async () => {
  const files = [["a/æ.xml", TEXT], ["short", "a"], ["none", ""], ["long", TEXT.repeat(20)]]
  const pairs = new Map(files.map(([name, text]) => [name, strToU8(text)]))
  const bytes = await zipOf(pairs)
  assert.ok(bytes.length < 5000)
  const byOthers = Object.entries(unzipped(bytes)).map(([name, data]) => [name, strFromU8(data)])
  assert.deepEqual(byOthers, files)
  assert.deepEqual(await textsOf(partsOf(bytes)), files)
  assert.deepEqual(await zipOf(pairs), bytes)
  assert.deepEqual(partsOf(await zipOf([])), [])
})

test("a part that is not what was packed is damaged: "
  + "no letter is read that was not written", async () => {
  const bytes = zipped({ a: TEXT })
  const stored = zipped({ a: TEXT }, { stored: true })
  stored[100] ^= 1
  await assert.rejects(readLast(stored), /damaged/)
  await assert.rejects(readLast(changed(bytes, 16, (checksum) => checksum ^ 1)))
  await assert.rejects(readLast(changed(bytes, 24, (size) => size + 1)))
  await assert.rejects(readLast(changed(bytes, 24, (size) => size - 1)))
  await assert.rejects(readLast(changed(bytes, 10, (method) => method + 4)), /another way/)
  await assert.rejects(readLast(changed(bytes, 20, (packed) => packed - 3)))
})

test("a part with a password says so", () => {
  const parts = partsOf(changed(zipped({ a: TEXT }), 8, (flags) => flags | 1))
  assert.deepEqual(parts.map(({ locked }) => locked), [true])
})

test("a file with the numbers of Zip64 is read, wherever they stand", async () => {
  const bytes = zipped({ a: TEXT, b: "b" }, { zip64: true })
  const parts = partsOf(bytes)
  assert.deepEqual(parts.map(({ size }) => size), [strToU8(TEXT).length, 1])
  assert.deepEqual(await textsOf(parts), [["a", TEXT], ["b", "b"]])
  const far = Uint8Array.from(bytes)
  far[far.length - 22 - 20 - 4] = 1 // the list begins beyond what any file of ours has
  assert.throws(() => partsOf(far), /larger/)
})

test("no list of parts, or a broken one, throws", () => {
  const bytes = zipped({ a: TEXT })
  for (const part of [
    new Uint8Array(),
    bytes.subarray(0, 4),
    bytes.subarray(0, -1),
    changed(bytes, 0, () => 0),
    strToU8("P".repeat(100)),
  ]) assert.throws(() => partsOf(part))
})

test("what unpacks to more than it says is left soon after", async (context) => {
  const Real = DecompressionStream
  let unpacked = 0
  context.mock.method(globalThis, "DecompressionStream", function (format) {
    const { writable, readable } = new Real(format)
    const counting = new TransformStream({
      transform(chunk, controller) {
        unpacked += chunk.length
        controller.enqueue(chunk)
      },
    })
    return { writable, readable: readable.pipeThrough(counting) }
  })
  const liar = changed(zipped({ a: new Uint8Array(300_000_000) }), 24, () => 1000)
  await assert.rejects(readLast(liar), /more than it says/)
  assert.ok(unpacked < 20_000_000, `${unpacked} bytes`)
})
