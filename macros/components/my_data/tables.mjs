/** This file fetches what reads and writes tables, when somebody asks for one. */
import { outOfReach } from "../../browser/on-click.mjs"

/** Return what reads and writes tables. Rejects with a Danish message. */
export const tables = () => import("../../browser/tables/tables.mjs")
  .catch(outOfReach("Det, der læser og skriver tabeller,"))
