/** This file tells when a page that was left, and held in memory, is shown again. */

/**
 * Call `act` then: before anything can be written, and once more. Safari's engine first shows the
 * page, and then empties by itself what browsers are not to fill in (autocomplete="off").
 */
export function whenTakenBack(act) {
  addEventListener("pageshow", ({ persisted }) => {
    if (!persisted) return
    act()
    setTimeout(act)
  })
}
