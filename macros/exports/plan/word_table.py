"""This file writes a group of the plan as a table of Word's XML, with fields to fill in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import count
from typing import Any

from ...checklist import COLUMNS
from ..office.look import PETROL
from ..office.word_xml import DATE, LONG, TWIPS, cell, choice, control, paragraph, row, run
from ..office.word_xml import table as any_table

TEXT, SMALL, HEAD = "PlanText", "PlanSmall", "PlanHead"
"""The paragraph styles of the cells."""

_WIDTHS = {
    "title": 108,
    "level_word": 23,
    "status": 28,
    "responsible": 34,
    "deadline": 26,
    "note": 48,
}  # millimetres: together the width of the page
_TO_FILL_IN = ("status", "responsible", "deadline", "note")


def table(
    title: str, items: Iterable[Mapping[str, Any]], statuses: Mapping[str, str], ids: count[int]
) -> str:
    """Return the items as a table. `ids` numbers the fields, each number once in the document."""
    widths = {key: round(width * TWIPS) for key, width in _WIDTHS.items()}
    head = "".join(cell(widths[key], paragraph(HEAD, run(COLUMNS[key])), PETROL) for key in widths)
    rows = [
        row("".join(cell(widths[key], text) for key, text in _cells(item, statuses, ids)))
        for item in items
    ]
    return any_table(title, widths.values(), head, rows)


def _cells(
    item: Mapping[str, Any], statuses: Mapping[str, str], ids: count[int]
) -> Iterator[tuple[str, str]]:
    """Yield a row's cells as (column, paragraphs)."""
    said = f"{item['text']} Grænse: {item['limits']}." if item["limits"] else item["text"]
    yield (
        "title",
        paragraph(TEXT, run(item["title"], "<w:b/>"), keep=True)
        + paragraph(TEXT, run(said), keep=True)
        + paragraph(SMALL, run(f"{COLUMNS['check']}: {item['check']}")),
    )
    yield "level_word", paragraph(TEXT, run(item["level_word"], "<w:b/>"))
    kinds = {"status": choice(statuses), "deadline": DATE}
    for key in _TO_FILL_IN:
        field = control(COLUMNS[key], key, kinds.get(key, LONG), next(ids))
        yield key, paragraph(TEXT, field)
