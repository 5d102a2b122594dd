/** This file lets the page have its turn while something long is done. */

const LONGEST_TURN = 20 // milliseconds

/** Return what waits for the page when it has been held up for long enough. */
export function pausing() {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < LONGEST_TURN) return
    await new Promise((done) => {
      setTimeout(done)
    })
    since = performance.now()
  }
}
