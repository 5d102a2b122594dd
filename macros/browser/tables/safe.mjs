/** This file marks text that a spreadsheet would take for a formula, and unmarks it. Pure. */

/** Say whether a spreadsheet takes text for a formula, also after spaces; OWASP's list. */
const risky = (text) => /^'*(?:[\s\0-\x20\x85]*[=+\-@]| *[\t\r])/.test(text)

/**
 * Return text that no spreadsheet takes for a formula.
 *
 * One that is marked already is marked again, so that unsafe() gives it back.
 */
export const safe = (text) => (risky(text) ? `'${text}` : text)

/** Return the text that safe() was given. */
export const unsafe = (text) => (text[0] === "'" && risky(text) ? text.slice(1) : text)
