/** Two to four efforts stand side by side, and all of them until two are chosen. */
import assert from "node:assert/strict"
import { test } from "node:test"

import { MOST, chosen, chosenLine, turned } from "../../../macros/components/catalogue/choosing.mjs"

const headers = ["Indsats", "Emne", "Alder"]
const rows = [["Rideterapi", "Angst", "–"], ["MyWay", "Adfærd", "15–25 år"]]

test("a turned table has a line for each header and a column for each row", () => {
  assert.deepEqual(turned(headers, rows), [
    ["Indsats", "Rideterapi", "MyWay"],
    ["Emne", "Angst", "Adfærd"],
    ["Alder", "–", "15–25 år"],
  ])
})

test("a table turned twice is itself", () => {
  const [first, ...rest] = turned(headers, rows)
  assert.deepEqual(turned(first, rest), [headers, ...rows])
})

test("turning changes nothing of what it was given", () => {
  const before = structuredClone(rows)
  turned(headers, rows)
  assert.deepEqual(rows, before)
})

test("the chosen stand in the order of the table, each once", () => {
  assert.deepEqual(chosen(["a", "b", "c"], ["c", "a", "c"]), ["a", "c"])
})

test("at most four are chosen", () => {
  const ids = ["a", "b", "c", "d", "e", "f"]
  assert.equal(MOST, 4)
  assert.deepEqual(chosen(ids, ids), ["a", "b", "c", "d"])
})

test("what is not in the table cannot be chosen", () => {
  assert.deepEqual(chosen(["a", "b"], ["x", "", "b"]), ["b"])
  assert.deepEqual(chosen(["a", "b"], []), [])
})

test("the choice is told in Danish", () => {
  assert.equal(chosenLine(0), "Vælg to til fire. Indtil da vises alle.")
  assert.equal(chosenLine(1), "Vælg én eller flere til. Indtil da vises alle.")
  for (const count of [2, 3, 4]) {
    assert.equal(chosenLine(count), `Viser ${count} indsatser ved siden af hinanden.`)
  }
})
