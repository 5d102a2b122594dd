/** This file lands a deep link where it points, also when the page has grown meanwhile. */

// What a reader does to go elsewhere. A "scroll" may be the browser's own.
const MOVES = ["wheel", "touchmove", "pointerdown", "keydown"]

/**
 * Return what is to be called when the page has all its parts: it scrolls to the link's target
 * again, which some browsers let slip away below what was put in above it.
 *
 * Who has begun to move about the page, or has come back to a place on it, is left there.
 */
export function landing(root) {
  const hash = root.location?.hash
  if (!hash || !isFresh()) return () => {}
  let hasMoved = !mayHaveLanded(targetOf(root, hash))
  const options = { once: true, passive: true, capture: true }
  for (const move of MOVES) addEventListener(move, () => { hasMoved = true }, options)
  return () => {
    if (!hasMoved && root.location.hash === hash) targetOf(root, hash)?.scrollIntoView()
  }
}

/** Say whether the page was opened by its address: a browser that goes back knows its own place. */
const isFresh = () => performance.getEntriesByType("navigation")[0]?.type === "navigate"

const targetOf = (root, hash) => root.getElementById(decoded(hash.slice(1)))

function decoded(id) {
  try {
    return decodeURIComponent(id)
  } catch {
    return id // a lone percent sign
  }
}

/** Say whether nobody has left the target yet: it is in view, or nothing has been scrolled. */
function mayHaveLanded(target) {
  const top = target?.getBoundingClientRect().top
  return scrollY === 0 || (top >= 0 && top < innerHeight)
}
