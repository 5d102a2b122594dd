/** This file reads a table from a file of any kind that can hold one. */
import { fromCsv } from "./csv.mjs"
import { excelRows } from "./excel-read.mjs"
import { isBox, isMarkup, isOldest, isZip } from "./kinds.mjs"
import { odsRows } from "./ods-read.mjs"
import { refuse, told } from "./told.mjs"
import { BROKEN, NOT_A_TABLE, opened } from "./workbook.mjs"

/**
 * Return the rows of a file's table: texts as a person would read them.
 *
 * The file may be an Excel file, a spreadsheet of LibreOffice's, CSV, or text with tabs: what is in
 * it says so, not its name. Rejects with an Error with a Danish message when it cannot be read.
 */
export const readTable = (bytes) => told(BROKEN, async () => {
  if (isMarkup(bytes)) refuse(NOT_A_TABLE)
  if (![isZip, isBox, isOldest].some((test) => test(bytes))) return fromCsv(bytes)
  const book = opened(bytes)
  return book.parts.has("content.xml") ? odsRows(book) : excelRows(book)
})
