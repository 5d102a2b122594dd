"""This file lists faults in JavaScript: what widgets find and show, and how pages are used."""

from __future__ import annotations

from .fault import Fault

JS = "*.mjs"

IN_WIDGETS = (
    Fault(
        "search-from-the-page-forgets-its-words",
        "query.value = words.value",
        'query.value = ""',
        seen="way_in",
    ),
    Fault(
        "slip-is-never-told",
        "return { token, corrected: first.token, weights }",
        "return { token, weights }",
        asked="widgets",
        within=JS,
    ),
    Fault(
        "page-weighs-as-any-other",
        "score: score * (said / asked) ** WHOLE * prior",
        "score: score * (said / asked) ** WHOLE",
        asked="widgets",
        within=JS,
    ),
    Fault(
        "swapped-letters-are-two-slips",
        "if (isSwapped) next[at] = Math.min(next[at], before[at - 2] + 1)",
        "if (isSwapped) next[at] = Math.min(next[at], before[at - 2] + 2)",
        asked="widgets",
        within=JS,
    ),
    Fault("a-with-ring-is-itself", '.replaceAll("å", "aa")', "", asked="widgets", within=JS),
    Fault(
        "oldest-is-too-old",
        "Number(age) > to",
        "Number(age) >= to",
        asked="widgets",
        within=JS,
        also=(("Number(choice.alder) > to", "Number(choice.alder) >= to"),),
    ),
    Fault(
        "found-is-hidden",
        "card.hidden = !found.has(index)",
        "card.hidden = found.has(index)",
        seen="catalogue",
        within=JS,
    ),
    Fault(
        "not-relevant-is-open",
        'DONE = ["in-place", "not-relevant"]',
        'DONE = ["in-place"]',
        asked="widgets",
        within=JS,
        also=(
            ('!["in-place", "not-relevant"].includes(status)', '!["in-place"].includes(status)'),
        ),
    ),
    Fault(
        "reason-is-asked-of-the-relevant",
        '.hidden = statusOf(answer) !== "not-relevant"',
        '.hidden = statusOf(answer) === "not-relevant"',
        asked="widgets",
        seen="checklist",
        within=JS,
        also=(('.hidden = status !== "not-relevant"', '.hidden = status === "not-relevant"'),),
    ),
    Fault(
        "last-words-are-lost",
        ": { [name]: value })",
        ": { [name]: undefined })",
        asked="widgets",
        seen="checklist",
        within=JS,
    ),
    Fault(
        "no-is-yes",
        'if (dialog.returnValue !== "yes") return',
        'if (dialog.returnValue === "no") return',
        asked="widgets",
        seen="checklist_files",
        within=JS,
    ),
    Fault(
        "kept-form-warns",
        'if (!("kept" in form.dataset) && isWritten',
        'if ("kept" in form.dataset && isWritten',
        asked="widgets",
        seen="form_service",
        also=(("if (!kept) {", "if (kept) {"),),
    ),
    Fault(
        "greatest-is-outside",
        "number > Number(max)",
        "number >= Number(max)",
        asked="widgets",
        within=JS,
    ),
    Fault(
        "last-row-is-cut",
        "rows.findLastIndex(isFilled) + 1",
        "rows.findLastIndex(isFilled)",
        asked="widgets",
        within=JS,
    ),
    Fault(
        "emptied-form-is-kept",
        "return (kept ?? []).map(empty)",
        "return (kept ?? []).slice(0, 0)",
        asked="widgets",
        seen="form_service",
        within=JS,
        also=(("cleared: () => write(fields)", "cleared: () => write([])"),),
    ),
    Fault(
        "wide-menu-is-dead",
        "menu.inert = narrow.matches && !open",
        "menu.inert = !open",
        asked="widgets",
        seen="keyboard",
        within=JS,
    ),
    Fault(
        "covered-level-is-in-reach",
        "toggle.checked ? under : [nav]",
        "toggle.checked ? [] : [nav]",
        asked="widgets",
        within=JS,
    ),
    Fault(
        "space-does-not-press",
        'event.key !== "Enter" && event.key !== " "',
        'event.key !== "Enter"',
        asked="widgets",
        within=JS,
    ),
    Fault(
        "paper-opens-what-a-reader-left-folded",
        '!matchMedia("print").matches) target.toggle',
        'matchMedia("print")) target.toggle',
        asked="widgets",
        within=JS,
    ),
)
