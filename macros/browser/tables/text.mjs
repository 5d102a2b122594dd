/** This file reads the text of a file whose encoding it does not say. Pure. */
import { refuse } from "./told.mjs"

const UNSURE = "Filens bogstaver kan ikke læses sikkert, for filen er ikke UTF-8. "
  + "Gem den som CSV UTF-8 eller som Excel-projektmappe (.xlsx), og prøv med den."

/** The signs from 128 up in the code page of DOS in Western Europe, which no browser knows. */
const DOS = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐"
  + "└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0"

// What does not stand in Danish text, and so tells that text was read in the wrong way.
const LETTERS = "À-ÂÄ-ËÍ-ÏÑÓ-ÖØ-Üß-âä-ëí-ïñó-öø-ü"
const SIGNS = "\u00A0–—’‘“”„…•«»§°½¼¾²³·×÷€£©®™´±"
const WRONG = new RegExp([
  `[^\\0-\\x7F${LETTERS}${SIGNS}]`,
  `\\p{Ll}[À-ÖØ-Þ]|[ß-öø-ÿ]\\p{Lu}`, // a capital after a small letter
  `\\p{L}[${SIGNS.replace(/[\u00A0–—’…·´]/g, "")}]\\p{L}`, // a sign in a word
  `[½¼¾²³×÷©®™´±•…]\\p{L}`,
  `(?<!\\p{L})[ÀÂÄÈ-ËÍ-ÏÑÓ-ÖÙ-Üßâäèê-ëí-ïñó-öù-ü](?!\\p{L})`, // a letter that is no word
  `\\d[À-ÖØ-öø-ÿ]|[À-ÖØ-öø-ÿ]\\d`,
].join("|"), "u")
// What other signs may stand in text from Windows, when nobody else can have written it.
const NEVER = /[\x80-\x9F¿ŒœƒŸ†‡‹›¯¸¤¥¡¨]|\p{Ll}[À-ÖØ-Þ]|\d[À-ÖØ-öø-ÿ]/u
const DANISH = /[æøåÆØÅ]/

/**
 * Return the text of a file. Excel's plain CSV is not UTF-8, and its "Unicode text" is UTF-16.
 *
 * Throws an Error with a Danish message when the file may be of Windows, Mac or DOS, and it cannot
 * be seen of which.
 */
export function decoded(bytes) {
  const as = (encoding, options) => new TextDecoder(encoding, options).decode(bytes)
  const wide = wideOf(bytes)
  if (wide) return as(wide)
  try {
    return as("utf-8", { fatal: true })
  } catch {
    return surely(as("windows-1252"), as("macintosh"), fromDos(bytes))
  }
}

/** Return which UTF-16 a file is in, by its mark or by the zeros beside plain letters, if any. */
function wideOf([first, second, third, fourth]) {
  if (first === 0xFF && second === 0xFE) return "utf-16le"
  if (first === 0xFE && second === 0xFF) return "utf-16be"
  if (first && second === 0 && third && fourth === 0) return "utf-16le"
  return first === 0 && second && third === 0 && fourth ? "utf-16be" : undefined
}

function fromDos(bytes) {
  const plain = new TextDecoder("x-user-defined").decode(bytes) // from 128 up it adds 0xF700
  return plain.replace(/[\uF780-\uF7FF]/g, (sign) => DOS[sign.charCodeAt(0) - 0xF780])
}

/** Return the one reading that can be Danish. */
function surely(windows, mac, dos) {
  const [ofWindows, ofMac, ofDos] = [windows, mac, dos].map(danishIn)
  if (ofWindows > 0 && ofMac < 1 && ofDos < 1) return windows
  const isOnly = ofMac < 0 && ofDos < 0
  const isDanish = () => DANISH.test(windows) && !NEVER.test(windows)
  if (isOnly && (ofWindows === 0 || isDanish())) return windows
  if (ofWindows < 0 && ofMac > 0 && ofDos < 0) return mac
  if (ofWindows < 0 && ofDos > 0 && ofMac < 0) return dos
  return refuse(UNSURE)
}

/** Say whether a text has Danish letters, as 1 or 0; -1 when it holds what no Danish text does. */
const danishIn = (text) => (WRONG.test(text) ? -1 : Number(DANISH.test(text)))
