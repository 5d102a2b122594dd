/** Rows with a date become appointments. */
import assert from "node:assert/strict"
import { test } from "node:test"

import { appointments } from "../../../macros/components/form/appointments.mjs"

test("an appointment is a row with a day, and with the time and place it has", () => {
  const columns = { title: "Opfølgning", date: "dato", time: "tid", place: "sted" }
  const rows = [
    { dato: "2026-12-01", tid: "09:30", sted: "Ørby" },
    { dato: "", tid: "10:00", sted: "x" },
    { dato: "2026-1-1" },
    { dato: "0026-12-01" },
    { dato: "202612-12-01" },
    { dato: "2026-12-02", tid: "", sted: "" },
  ]
  assert.deepEqual(appointments(rows, columns, ["a", "b", "c", "d", "e", "f"]), [
    { key: "a", title: "Opfølgning", date: "2026-12-01", time: "09:30", place: "Ørby" },
    { key: "f", title: "Opfølgning", date: "2026-12-02", time: "", place: "" },
  ])
  const [bare, title] = [[{ dato: "2026-12-01" }], { title: "x", date: "dato" }]
  assert.deepEqual(appointments(bare, title, ["a"]), [
    { key: "a", title: "x", date: "2026-12-01", time: undefined, place: undefined },
  ])
  assert.deepEqual(appointments([], columns, []), [])
})
