"""This file writes a group of the plan as a table of Word's XML, with fields to fill in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import count
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from .checklist import COLUMNS

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
LANGUAGE = "da-DK"
TEXT, SMALL, ID, HEAD = "PlanText", "PlanSmall", "PlanId", "PlanHead"
"""The paragraph styles of the cells."""

_WIDTHS = {
    "title": 108,
    "level_word": 23,
    "status": 28,
    "responsible": 34,
    "deadline": 26,
    "note": 48,
}  # millimetres: together the width of the page
_TWIPS = 56.7  # in a millimetre
_PROMPTS = {
    "status": "Vælg status",
    "responsible": "Navn eller rolle",
    "deadline": "Vælg dato",
    "note": "Skriv note",
}
_PROMPT = '<w:rStyle w:val="PlaceholderText"/>'


def table(
    title: str, items: Iterable[Mapping[str, Any]], statuses: Mapping[str, str], ids: count[int]
) -> str:
    """Return the items as a table. `ids` numbers the fields, each number once in the document."""
    widths = {key: round(width * _TWIPS) for key, width in _WIDTHS.items()}
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths.values())
    head = "".join(
        _cell(widths[key], _paragraph(HEAD, _run(COLUMNS[key])), "0D4F5C") for key in widths
    )
    rows = [
        _row("".join(_cell(widths[key], text) for key, text in _cells(item, statuses, ids)))
        for item in items
    ]
    return (
        f'<w:tbl xmlns:w="{NAMESPACE}"><w:tblPr><w:tblStyle w:val="TableGrid"/>'
        f'<w:tblW w:w="{sum(widths.values())}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0020" w:firstRow="1"/>'
        f"<w:tblCaption w:val={quoteattr(title)}/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
        f"{_row(head, '<w:tblHeader/>')}{''.join(rows)}</w:tbl>"
    )


def _cells(
    item: Mapping[str, Any], statuses: Mapping[str, str], ids: count[int]
) -> Iterator[tuple[str, str]]:
    """Yield a row's cells as (column, paragraphs)."""
    said = f"{item['text']} Grænse: {item['limits']}." if item["limits"] else item["text"]
    yield (
        "title",
        _paragraph(TEXT, _run(item["title"], "<w:b/>"), keep=True)
        + _paragraph(TEXT, _run(said), keep=True)
        + _paragraph(SMALL, _run(f"{COLUMNS['check']}: {item['check']}"), keep=True)
        + _paragraph(ID, _run(item["id"], "<w:noProof/>")),
    )
    yield "level_word", _paragraph(TEXT, _run(item["level_word"], "<w:b/>"))
    for key, prompt in _PROMPTS.items():
        yield key, _paragraph(TEXT, _field(key, prompt, _kind(key, statuses), next(ids)))


def _kind(key: str, statuses: Mapping[str, str]) -> str:
    """Return what sort of field a column has."""
    if key == "status":
        choices = "".join(
            f"<w:listItem w:displayText={quoteattr(word)} w:value={quoteattr(status)}/>"
            for status, word in statuses.items()
        )
        return f"<w:dropDownList>{choices}</w:dropDownList>"
    if key == "deadline":
        return (
            f'<w:date><w:dateFormat w:val="yyyy-MM-dd"/><w:lid w:val="{LANGUAGE}"/>'
            '<w:storeMappedDataAs w:val="dateTime"/><w:calendar w:val="gregorian"/></w:date>'
        )
    return '<w:text w:multiLine="1"/>'


def _field(key: str, prompt: str, kind: str, id: int) -> str:
    """Return a content control that cannot be deleted by mistake, and asks to be filled in."""
    return (
        f"<w:sdt><w:sdtPr><w:alias w:val={quoteattr(COLUMNS[key])}/><w:tag w:val={quoteattr(key)}/>"
        f'<w:id w:val="{id}"/><w:lock w:val="sdtLocked"/><w:showingPlcHdr/>{kind}</w:sdtPr>'
        f"<w:sdtContent>{_run(prompt, _PROMPT)}</w:sdtContent></w:sdt>"
    )


def _row(cells: str, more: str = "") -> str:
    return f"<w:tr><w:trPr><w:cantSplit/>{more}</w:trPr>{cells}</w:tr>"


def _cell(width: int, paragraphs: str, fill: str = "") -> str:
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>{paragraphs}</w:tc>'


def _paragraph(style: str, runs: str, keep: bool = False) -> str:
    together = "<w:keepNext/>" if keep else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{together}</w:pPr>{runs}</w:p>'


def _run(text: str, look: str = "") -> str:
    shown = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{shown}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
