/** CSV is written for a Danish Excel, and read from whoever sends it. */
import assert from "node:assert/strict"
import { test } from "node:test"

import { MOST_KEPT, TOO_LARGE } from "../../../macros/browser/tables/bounds.mjs"
import { fromCsv, toCsv } from "../../../macros/browser/tables/csv.mjs"

test("CSV has a byte order mark, semicolons, quotes where they are needed and no formula", () => {
  const csv = toCsv([{ header: "Id" }, { header: "Note" }], [["a/b", "=1;\"2\""], ["c", "én\nto"]])
  assert.equal(csv, "\uFEFFId;Note\r\na/b;\"'=1;\"\"2\"\"\"\r\nc;\"én\nto\"\r\n")
})

test("CSV is read with semicolon, comma or tab, whatever the texts hold", () => {
  for (const separator of [";", ",", "\t"]) {
    const headers = ["Note", "Id", "Status"].join(separator)
    const cells = ['"a,b;c\td\r\n""e"""', "a/b", "I gang"].join(separator)
    assert.deepEqual(fromCsv(`\uFEFF"En, titel; over"\n${headers}\r\n${cells}\r`).slice(1), [
      ["Note", "Id", "Status"],
      ["a,b;c\td\r\n\"e\"", "a/b", "I gang"],
    ])
  }
  const named = fromCsv("sep=;\nId;Note;\n\na;;\n")
  assert.deepEqual(named, [["sep=", ""], ["Id", "Note", ""], [""], ["a", "", ""]])
  assert.deepEqual(fromCsv(""), [[""]])
  assert.deepEqual(fromCsv("Id;Note\na;\"b\"c"), [["Id", "Note"], ["a", "bc"]])
})

test("a quote that is not closed would swallow answers, so the file is refused", () => {
  assert.throws(() => fromCsv("Id;Note\na;b\nc;\"d\ne;f\n"), {
    message: "Filen kan ikke læses: et anførselstegn i række 3 bliver ikke lukket. "
      + "Ret det, og prøv igen.",
  })
})

test("a file with more text or cells than a plan can have is refused", () => {
  assert.throws(() => fromCsv("x".repeat(5_000_001)), { message: TOO_LARGE })
  assert.equal(fromCsv(";".repeat(499_999))[0].length, 500_000)
  assert.throws(() => fromCsv(";".repeat(500_000)), { message: TOO_LARGE })
})

test("of a cell that is too long no more is kept than shows that it is", () => {
  const [[quotes], [letters]] = fromCsv(`"${'""'.repeat(1_000_000)}"\n${"x".repeat(1_000_000)}`)
  assert.equal(quotes, '"'.repeat(MOST_KEPT))
  assert.equal(letters, "x".repeat(MOST_KEPT))
})
