/** This file says whether a change was kept, and what to do when it was not. Pure. */

const IN_MEMORY = " Svaret er her, til du lukker siden. Hent det som fil, før du lukker."
const WHY = {
  blocked: `Browseren vil ikke gemme noget her (for eksempel i privat vindue).${IN_MEMORY}`,
  full: `Browserens lager er fuldt.${IN_MEMORY}`,
  gone: "Planen er slettet i et andet vindue.",
  foreign: "Planen er lavet med en nyere udgave af guiden. Åbn siden igen.",
  invalid: "Svaret er for langt, eller datoen findes ikke. Ret det.",
}

/** Word what came of a change: {saved, at} or {saved: false, reason}. */
export function saying({ saved, at, reason }) {
  if (!saved) return `Ikke gemt: ${WHY[reason]}`
  const time = at.toLocaleTimeString("da-DK", { timeStyle: "short" })
  return `Gemt i denne browser – ikke på en server. Kl. ${time}.`
}
