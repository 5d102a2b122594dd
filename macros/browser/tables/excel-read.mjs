/** This file reads the texts of the plan's sheet in an Excel file. */
import { grown, kept } from "./bounds.mjs"
import { kindsIn } from "./formats.mjs"
import { grid } from "./grid.mjs"
import { columnOf } from "./letters.mjs"
import { refuse } from "./told.mjs"
import { inWords, isoInWords, yesOrNo } from "./values.mjs"
import { BROKEN, excelParts } from "./workbook.mjs"
import { attributesIn, readXml } from "./xml.mjs"

/**
 * Return the texts of the plan's sheet in an opened file, row by row, as a person would read them.
 * They have `isFrom1904` when bare numbers count days from then.
 */
export async function excelRows(book) {
  const { sheet, strings, styles, isFrom1904 } = await excelParts(book)
  const texts = strings ? await sharedTexts(strings, book.count) : []
  const kinds = await kindsIn(styles, book.count)
  const cells = grid()
  await readXml(sheet, cellsOf(cells, (cell) => textOf(cell, texts, kinds, isFrom1904)), book.count)
  return Object.assign(cells.rows(), isFrom1904 && { isFrom1904 })
}

/** Return the texts that a file's sheets share. */
async function sharedTexts(part, count) {
  const texts = []
  await readXml(part, runs("si", (text) => texts.push(kept(plain(text)))), count)
  return texts
}

/** Return what tells the text of each `name`, all its parts together; not how it is pronounced. */
function runs(name, tell) {
  let isSpoken = false
  return {
    wants: false,
    open(element) {
      if (element === name) this.whole = ""
      if (element === "rPh") isSpoken = true
      this.wants = element === "t" && !isSpoken
    },
    text(text) {
      this.whole = grown(this.whole, text)
    },
    close(element) {
      if (element === "rPh") isSpoken = false
      this.wants = false
      if (element === name) tell(this.whole)
    },
  }
}

/** Return what puts the texts of a sheet's cells into a grid. */
function cellsOf(cells, textIn) {
  let row = 0
  let column = -1
  let cell
  const inside = runs("is", (text) => {
    cell.text = text
  })
  return {
    wants: false,
    open(name, attributes) {
      if (name === "row") {
        row = Number(attributesIn(attributes).r) || row + 1
        column = -1
      } else if (name === "c") {
        cell = { text: "", value: "", ...attributesIn(attributes) }
        const [, letters] = /^([A-Z]{1,3})\d+$/.exec(cell.r) ?? []
        column = letters ? columnOf(letters) : column + 1
      } else if (cell) inside.open(name)
      this.wants = Boolean(cell) && (name === "v" || inside.wants)
      this.isValue = name === "v"
    },
    text(text) {
      if (this.isValue) cell.value = grown(cell.value, text)
      else inside.text(text)
    },
    close(name) {
      this.wants = false
      if (name !== "c") {
        if (cell) inside.close(name)
        return
      }
      cells.put(row - 1, column, textIn(cell))
      cell = undefined
    },
  }
}

/** Return the text of a cell: its type `t`, style `s`, its value and the text inside it. */
function textOf({ t, s = 0, value, text }, texts, kinds, isFrom1904) {
  switch (t) {
    case "s": return value && (texts[Number(value)] ?? refuse(BROKEN))
    case "inlineStr": return plain(text)
    case "str": return plain(value)
    case "b": return value && yesOrNo(value === "1")
    case "d": return isoInWords(value)
    default:
      if (!value || !Number.isFinite(Number(value))) return value
      return inWords(Number(value), kinds[s], isFrom1904)
  }
}

/** Excel writes a character that XML cannot hold as _x000B_. */
const plain = (text) => text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) =>
  String.fromCharCode(parseInt(code, 16)))
