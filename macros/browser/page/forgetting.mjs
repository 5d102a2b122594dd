/** This file empties what a page promises not to keep, so that the way back leads to nothing. */

/**
 * Call `empty` when the page is left, and when it is shown again.
 *
 * A browser holds a page that was left, to show it again at once: it is held empty. Some put back
 * by themselves what stood in the fields, so it is emptied once more.
 */
export function forgetting(empty) {
  addEventListener("pagehide", empty)
  addEventListener("pageshow", ({ persisted }) => persisted && empty())
}
