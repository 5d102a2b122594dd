/** This file tells when a page that was left, and held in memory, is shown again. */

const LATE = 1000 // milliseconds after which a browser has done what it does by itself

/**
 * Call `act` then, before anything can be written.
 *
 * Some time after that Safari's engine resets by itself what browsers are not to fill in
 * (autocomplete="off") to what it began with. So what stands there is what it begins with for that
 * time: in this way it does not matter when, and nothing is ever empty that is kept.
 */
export function whenTakenBack(act) {
  addEventListener("pageshow", ({ persisted }) => {
    if (!persisted) return
    act()
    for (const input of document.querySelectorAll("input[autocomplete=off]")) outliveReset(input)
  })
}

function outliveReset(input) {
  const { defaultValue, defaultChecked } = input
  Object.assign(input, { defaultValue: input.value, defaultChecked: input.checked })
  setTimeout(() => {
    // What has been reset follows what it begins with, until something is put into it. Half a date
    // is on its way to be one, and no reset has been there.
    const { value, checked, validity } = input
    Object.assign(input, validity.badInput ? { checked } : { value, checked })
    Object.assign(input, { defaultValue, defaultChecked })
  }, LATE)
}
