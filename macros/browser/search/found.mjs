/** This file lets the words be marked that a search has led to the page by. */

export async function found(root) {
  const query = new URLSearchParams(root.location?.search).get("h")
  if (!query) return
  const { markFound } = await import("./found-words.mjs")
  markFound(root.querySelector("article"), query)
}
