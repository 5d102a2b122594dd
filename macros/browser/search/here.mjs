/** This file finds answers in the page itself, where no worker can do so. */
import { searchIndex } from "#files"
import { answering } from "./answer.mjs"

/** Return what answers a query and whether it is literal, by a promise. Rejects in Danish. */
export async function answers() {
  const answer = answering(JSON.parse(await searchIndex()))
  return async (query, isLiteral) => answer(query, isLiteral)
}
