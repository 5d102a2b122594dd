/** A model and plans to make tables of. */
import assert from "node:assert/strict"

import { answersFrom } from "../../../macros/browser/tables/answers.mjs"
import { fillXlsx } from "../../../macros/browser/tables/excel-write.mjs"
import { readTable } from "../../../macros/browser/tables/read.mjs"
import { empty } from "../workbook.mjs"

export const HEADERS = {
  id: "Id",
  group_title: "Hører til",
  title: "Udsagn",
  text: "Tekst",
  level_word: "Niveau",
  phase_word: "Fase",
  role_words: "Hvem",
  limits: "Grænse",
  check: "Spørg jer selv",
  status: "Status",
  reason: "Begrundelse, hvis ikke relevant",
  responsible: "Ansvarlig",
  deadline: "Frist",
  note: "Note",
  source: "Kilde",
}
export const item = (id, title) => ({
  id,
  title,
  text: `Tekst; "med" <alt> & ${title}`,
  group_title: "2. Hurtig hjælp",
  level_word: "skal",
  source: "s. 12–14",
})
export const model = {
  columns: Object.entries(HEADERS).map(([key, header]) => ({ key, header })),
  statuses: {
    "not-started": "Ikke begyndt",
    "in-progress": "I gang",
    "in-place": "På plads",
    "not-relevant": "Ikke relevant",
  },
  row_height: { letters_per_width: 1.1, points_per_line: 15, points_beside: 1 },
  items: [
    item("hurtig-hjaelp/samtale", "Samtale"),
    item("hurtig-hjaelp/ring", "- Ring"),
    item("roller/leder", "Leder"),
  ],
}
export const FIELDS = ["status", "reason", "responsible", "deadline", "note"]
export const AWKWARD = [
  "=HYPERLINK(\"http://x\")", "+45 12 34 56 78", "- ring\n- skriv", "  @mette", "\tindrykket",
  "'=citat", "''-to", "'almindelig", "æøå; \"citat\", komma", "<b>&amp;</b> ]]>",
  "_x0041_ _x005F_", "__proto__", "🙂 e\u0301", " mellemrum ", "linje 1\n\nlinje 3", "5", "46357",
  "x".repeat(5000),
]
export const planOf = (items) => ({ items })
export const plan = planOf({
  "hurtig-hjaelp/samtale": {
    status: "in-place",
    responsible: "=Mette",
    deadline: "2026-12-01",
    note: "Æbler; \"gode\"\n- og mere",
  },
  "roller/leder": { status: "not-relevant", reason: "Vi har <ingen> & kan'ikke" },
  "nedlagt/udsagn": { status: "in-progress" },
})
/** What is written of the plan: CSV has a word for the status of what nobody has answered. */
export const inExcel = {
  "hurtig-hjaelp/samtale": plan.items["hurtig-hjaelp/samtale"],
  "roller/leder": plan.items["roller/leder"],
}
export const inCsv = { ...inExcel, "hurtig-hjaelp/ring": { status: "not-started" } }

export const answersIn = (rows) => {
  const { answers, unknown, problems, missing, faults } = answersFrom(model, rows)
  assert.deepEqual([unknown, problems, missing, faults], [[], [], [], []])
  return answers
}
export const table = (...rows) => [
  ["Id", "Status", "Begrundelse, hvis ikke relevant", "Ansvarlig", "Frist", "Note"],
  ...rows,
]
export const problemsOf = (...rows) => answersFrom(model, table(...rows)).problems
export const faultsOf = (...rows) => answersFrom(model, table(...rows)).faults
export const read = readTable
export const fill = (given) => fillXlsx(empty(model), model, given)
