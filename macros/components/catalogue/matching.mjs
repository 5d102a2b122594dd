/** This file says which efforts match a choice, and what is told of them. Pure. */

/** What can be chosen, with the word for it. */
const NAMES = {
  q: "søgeordet",
  kommune: "kommunen",
  emne: "emnet",
  for: "hvem den henvender sig til",
  dokumentation: "dokumentationen",
  alder: "alderen",
}
/** The fields that can be chosen. */
export const FIELDS = Object.keys(NAMES)
/** Those of them that are picked from a list: not the words, and not the age. */
export const LISTS = FIELDS.slice(1, -1)

/** Return text as it is compared: no case, no accents, one spelling of æ, ø and å. */
export const folded = (text) =>
  text.normalize("NFC").toLowerCase()
    .replaceAll("æ", "ae").replaceAll("ø", "oe").replaceAll("å", "aa")
    .normalize("NFD").replace(/\p{M}/gu, "")

/**
 * Say whether an age lies outside an effort's. An age without an end reaches as far as one likes,
 * and one that the source does not say is never left out.
 */
const isOutside = (age, { from, to }) => Boolean(age) && (Number(age) < from || Number(age) > to)

/** Return the numbers of the efforts that match every choice. */
export function matching(efforts, choice) {
  const words = folded(choice.q ?? "").split(/\s+/)
  return [...efforts.keys()].filter((index) => {
    const effort = efforts[index]
    return LISTS.every((key) => !choice[key] || effort[key].includes(choice[key]))
      && !isOutside(choice.alder, effort)
      && words.every((word) => effort.text.includes(word))
  })
}

/**
 * Return the choices that leave efforts when they alone are dropped: [[field, how many], ...], most
 * first.
 */
export const loosening = (efforts, choice) =>
  FIELDS.filter((key) => choice[key])
    .map((key) => [key, matching(efforts, { ...choice, [key]: "" }).length])
    .filter(([, count]) => count)
    .sort(([, a], [, b]) => b - a)

/** Return what is said about the efforts that were found. */
export function foundLine(efforts, choice) {
  const count = matching(efforts, choice).length
  if (count) return `Viser ${count} af ${efforts.length} indsatser.`
  const ways = loosening(efforts, choice)
    .map(([key, more]) => `uden ${NAMES[key]} er der ${more}`)
  const advice = ways.length
    ? `Prøv at vælge mindre: ${ways.join("; ")}.`
    : "Vælg mindre, eller vis alle."
  return `Ingen indsatser passer. ${advice}`
}

/** Return the address of a choice, with only what is chosen, and what is to be compared. */
export function addressOfChoice(choice) {
  const chosen = [...FIELDS, "vis"].filter((key) => choice[key]).map((key) => [key, choice[key]])
  return chosen.length ? `?${new URLSearchParams(chosen)}`.replaceAll("%2C", ",") : ""
}
