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
  assert.deepEqual(appointments(rows, columns), [
    { key: "1", title: "Opfølgning", date: "2026-12-01", time: "09:30", place: "Ørby" },
    { key: "6", title: "Opfølgning", date: "2026-12-02", time: "", place: "" },
  ])
  assert.deepEqual(appointments([{ dato: "2026-12-01" }], { title: "x", date: "dato" }), [
    { key: "1", title: "x", date: "2026-12-01", time: undefined, place: undefined },
  ])
  assert.deepEqual(appointments([], columns), [])
})

test("a row may be named by who knows it better than by its number", () => {
  const rows = [{ dato: "" }, { dato: "2026-12-01", id: "b7" }]
  const [event] = appointments(rows, { title: "x", date: "dato" }, ({ id }) => id)
  assert.equal(event.key, "b7")
})
