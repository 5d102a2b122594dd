/**
 * Calls days.mjs for tests/test_days.py.
 *
 * A list of [name, ...arguments] comes in; what each returns, or null, goes out.
 */
import { readFileSync } from "node:fs"

import * as days from "../../macros/browser/days.mjs"

const calls = JSON.parse(readFileSync(0, "utf8"))
process.stdout.write(JSON.stringify(calls.map(([name, ...given]) => {
  try {
    return days[name](...given)
  } catch {
    return null
  }
})))
