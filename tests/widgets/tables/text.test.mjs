/** Text is read as it was written, or refused: never with other letters. */
import assert from "node:assert/strict"
import { test } from "node:test"

import { decoded } from "../../../macros/browser/tables/text.mjs"
import { strToU8 } from "../workbook.mjs"
import { answersIn, read } from "./tables.mjs"

const ENCODED = {
  windows: { æ: 0xE6, ø: 0xF8, å: 0xE5, Æ: 0xC6, Ø: 0xD8, Å: 0xC5, é: 0xE9, "–": 0x96, "½": 0xBD },
  mac: { æ: 0xBE, ø: 0xBF, å: 0x8C, Æ: 0xAE, Ø: 0xAF, Å: 0x81, é: 0x8E, "–": 0xD0, "»": 0xC8 },
  dos: { æ: 0x91, ø: 0x9B, å: 0x86, Æ: 0x92, Ø: 0x9D, Å: 0x8F, é: 0x82, "»": 0xAF, "½": 0xAB },
}
const bytesOf = (text, letters) =>
  Uint8Array.from(text, (sign) => letters[sign] ?? sign.charCodeAt(0))

const HOW = "Gem den som CSV UTF-8 eller som Excel-projektmappe (.xlsx), og prøv med den."
const UNSURE = {
  message: `Filens bogstaver kan ikke læses sikkert, for filen er ikke UTF-8. ${HOW}`,
}

test("bytes are read as UTF-8 or as UTF-16, with a mark or without", () => {
  assert.equal(decoded(strToU8("\uFEFFPå plads")), "På plads")
  const wide = (text) => new Uint8Array(Uint16Array.from(text, (it) => it.charCodeAt(0)).buffer)
  for (const text of ["På plads", "\uFEFFPå plads"]) {
    assert.equal(decoded(wide(text)), "På plads")
    const turned = wide(text).map((_, index, all) => all[index ^ 1])
    assert.equal(decoded(turned), "På plads")
  }
})

test("Windows, Mac and DOS are told apart by Danish letters", () => {
  const text = "Id;Note\r\nroller/leder;Møde på rådhuset i Ærø, Århus: æbler på café"
  for (const letters of Object.values(ENCODED)) assert.equal(decoded(bytesOf(text, letters)), text)
  for (const [kind, word] of [
    ["windows", "2026 – 2027"], ["windows", "½ time"], ["windows", "Allé"], ["windows", "MØDE"],
    ["mac", "Møde"], ["mac", "» Ærlig"], ["dos", "Æblegrød på bål"],
  ]) assert.equal(decoded(bytesOf(word, ENCODED[kind])), word)
})

test("letters that may be others are refused, never guessed", () => {
  const bytes = (...values) => Uint8Array.from([32, ...values, 32])
  for (const given of [
    bytesOf("VENTÉ", { É: 0xC9 }), // »VENT…« on a Mac
    bytesOf("ØDE", { Ø: 0xAF }), // »»DE« in DOS
    bytes(0xBE), // æ on a Mac, ¾ in Windows
    bytesOf("Kõiv", { õ: 0x9B }), // »Køiv« in DOS
    bytes(0x90, 0x9D),
  ]) assert.throws(() => decoded(given), UNSURE)
})

test("no word of one of them is read as another", () => {
  const words = ["æ", "ø", "å", "Ærø", "Åse", "får", "læs", "Møde", "BLÅ", "ÆØÅ", "café", "Énø"]
  for (const letters of Object.values(ENCODED)) {
    for (const word of words.filter((it) => [...it].every((sign) => sign < "z" || letters[sign]))) {
      try {
        assert.equal(decoded(bytesOf(word, letters)), word)
      } catch (error) {
        assert.equal(error.message, UNSURE.message, word)
      }
    }
  }
})

test("a table comes in from text with tabs, and from Excel's Unicode text", async () => {
  const text = "Id\tNote\tStatus\r\nroller/leder\tMøde; på rådhuset, kl. 9\tPå plads\r\n"
  const wide = Uint16Array.from(`\uFEFF${text}`, (sign) => sign.charCodeAt(0))
  for (const bytes of [strToU8(text), new Uint8Array(wide.buffer)]) {
    const rows = (await read(bytes)).map((row) => [row[0], row[2] ?? "", "", "", "", row[1] ?? ""])
    rows[0] = ["Id", "Status", "Begrundelse, hvis ikke relevant", "Ansvarlig", "Frist", "Note"]
    assert.deepEqual(answersIn(rows)["roller/leder"], {
      status: "in-place",
      note: "Møde; på rådhuset, kl. 9",
    })
  }
})
