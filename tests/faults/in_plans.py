"""This file lists faults in JavaScript: what plans, tables and days hold."""

from __future__ import annotations

from .fault import Fault

JS = "*.mjs"

PLANS = (
    Fault(
        "emptied-field-stays",
        '(value ?? "") !== ""',
        "value !== undefined",
        asked="widgets",
        within=JS,
    ),
    Fault(
        "changed-means-new",
        "knows(id) && known[id] !== now[id]",
        "known[id] !== now[id]",
        asked="widgets",
        within=JS,
    ),
    Fault(
        "retired-answer-is-forgotten",
        "[...Object.keys(known), ...answeredIn(plan)]",
        "Object.keys(known)",
        asked="widgets",
        within=JS,
    ),
    Fault(
        "what-waits-is-not-tried-again",
        "if (result.saved) for (const other of",
        "if (!result.saved) for (const other of",
        asked="widgets",
        within=JS,
        also=(("if (!result.saved) return result", "if (result.saved) return result"),),
    ),
    Fault(
        "blocked-is-told-as-full",
        'error?.name === "SecurityError" ? "blocked"',
        'error?.name !== "SecurityError" ? "blocked"',
        asked="widgets",
        within=JS,
    ),
    Fault(
        "copy-replaces",
        "if (isCopy && changes.length)",
        "if (!isCopy && changes.length)",
        asked="widgets",
        within=JS,
        also=(
            (
                'decision === "both" ? "copied" : "kept"',
                'decision === "both" ? "replaced" : "kept"',
            ),
        ),
    ),
    Fault(
        "not-relevant-counts",
        'relevant: answers.length - counts["not-relevant"]',
        "relevant: answers.length",
        asked="widgets",
        within=JS,
        also=(('relevant: list.length - counts["not-relevant"]', "relevant: list.length"),),
    ),
    Fault(
        "failed-import-is-told-as-done",
        'done: saved ? done : "failed"',
        'done: saved ? done : "same"',
        asked="widgets",
        within=JS,
    ),
)

TABLES = (
    Fault(
        "column-bound",
        "MOST_COLUMNS = 200 ",
        "MOST_COLUMNS = 20_000 ",
        asked="widgets",
        within=JS,
        also=(("column >= 200", "column >= 20000"),),
    ),
    Fault("minus-is-no-formula", r"[=+\-@]", "[=+@]", asked="widgets", within=JS),
    Fault(
        "bytes-the-wrong-way-round",
        'second === 0xFE) return "utf-16le"',
        'second === 0xFE) return "utf-16be"',
        asked="widgets",
    ),
    Fault(
        "amount-is-a-date",
        "YEARS_OF_NUMBERS = /^2[01]/",
        "YEARS_OF_NUMBERS = /^2/",
        asked="widgets",
        within=JS,
        also=(("/^2[01]/.test(date)", "/^2/.test(date)"),),
    ),
    Fault(
        "ten-times-the-rows",
        "FURTHEST_ROW = 20_000",
        "FURTHEST_ROW = 200_000",
        asked="widgets",
        within=JS,
        also=(("number <= 20_000", "number <= 200_000"),),
    ),
    Fault(
        "damaged-is-read",
        "part.length === size && (await",
        "part.length === size || (await",
        asked="widgets",
        within=JS,
        also=(("whole.length !== size || ", "whole.length !== size && "),),
    ),
    Fault(
        "month-never-stands-first",
        "Number(first) <= MONTHS.length",
        "Number(first) < 1",
        asked="widgets",
        within=JS,
    ),
    Fault(
        "empty-cell-is-an-answer",
        "cells.filter(([, value]) => value)",
        "cells.filter(([, value]) => value !== undefined)",
        asked="widgets",
        within=JS,
    ),
    Fault(
        "row-has-no-greatest-height",
        "Math.min(HIGHEST, Math.max(before, height))",
        "Math.max(before, height)",
        asked="widgets",
        within=JS,
        also=(("Math.min(409, Math.max(before, height))", "Math.max(before, height)"),),
    ),
)

DAYS = (
    Fault("broken-line-is-too-long", "size = 1\n", "size = 0\n", asked="calendar", within=JS),
    Fault(
        "appointment-of-two-hours", "DURATION:PT1H", "DURATION:PT2H", asked="calendar", within=JS
    ),
    Fault("31st-of-every-month", "Math.min(date, last)", "date", asked="days widgets", within=JS),
    Fault(
        "day-of-1800",
        "FIRST_YEAR = 1900",
        "FIRST_YEAR = 1800",
        asked="widgets",
        within=JS,
        also=(('text >= "1900"', 'text >= "1800"'),),
    ),
    Fault(
        "dates-are-told-as-kept",
        "Datoerne er væk.",
        "Datoerne er gemt.",
        asked="widgets",
        seen="deadlines",
        within=JS,
    ),
    Fault("who-5-of-125", "const TIMES = 4 ", "const TIMES = 5 ", asked="widgets", within=JS),
    Fault(
        "walk-goes-on-past-the-unknown",
        "if (!answer) break",
        "if (!answer) continue",
        asked="widgets",
    ),
    Fault(
        "no-step-back-in-the-walk",
        "history.pushState(",
        "history.replaceState(",
        asked="widgets",
        seen="walk",
        within=JS,
    ),
)

IN_PLANS = (*PLANS, *TABLES, *DAYS)
