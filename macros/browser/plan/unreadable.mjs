/** This file has the plans that this guide cannot read: newer ones, older ones, damaged ones. */
import { notMoved } from "./move.mjs"

const UNREAD = "unread/"

/** Return the plans that cannot be read, and how to be rid of them: each {id, text, discard}. */
export function unreadable(storage, shelf, kept) {
  const foreign = kept.ids().filter((id) => kept.held(id).foreign).map((id) => ({
    id,
    text: JSON.stringify(Object.fromEntries(kept.raw(id)), undefined, 1),
    discard: () => kept.discard(id),
  }))
  const unread = shelf.entries(UNREAD).map(([key, text]) => ({
    id: key.slice(UNREAD.length), text, discard: () => shelf.write([[key, undefined]]),
  }))
  const left = notMoved(storage).map(([id, text]) => ({
    id, text, discard: () => storage.removeItem(id),
  }))
  return [...foreign, ...unread, ...left]
}
