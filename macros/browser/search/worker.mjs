/** This file finds answers in a worker, so that nobody waits while they type. */
import { answering } from "./answer.mjs"

let answer

addEventListener("message", ({ data: { index, query, isLiteral, number } }) => {
  if (index) answer = answering(JSON.parse(index))
  else postMessage({ number, answer: answer(query, isLiteral) })
})

postMessage({ isReady: true })
