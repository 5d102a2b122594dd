"""This file writes a review as a Word document with boxes to tick and fields to write in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import count

from ...words import day_wording
from ..office.word_document import (
    GREY,
    Looks,
    append,
    new_document,
    packed,
    set_footer,
    set_margins,
)
from ..office.word_xml import LONG, SHORT, control, paragraph, run, tick
from .items import CHANGED, HOW, STILL_RIGHT, TITLE, Item

_TEXT, _SMALL, _FIELD, _ROOM = "ReviewText", "ReviewSmall", "ReviewField", "ReviewRoom"
_LOOKS: Looks = {
    _TEXT: (10.5, "000000", 0, 3),
    _SMALL: (9, GREY, 0, 2),
    _FIELD: (10.5, "000000", 3, 3),
    _ROOM: (10.5, "000000", 3, 28),  # to write in by hand
}


def written(items: Sequence[Item], version: str, until: date) -> bytes:
    """Return the document. Each item stays together on its page where it can."""
    document = new_document(TITLE, _LOOKS)
    set_margins(document, 20, 18, 18)
    set_footer(document, f"{TITLE} · model {version}")
    document.add_paragraph(TITLE, style="Title")
    document.add_paragraph(f"{len(items)} oplysninger, set fra den {day_wording(str(until))}.")
    for text in HOW:
        document.add_paragraph(text)
    ids = count(1)
    for number, item in enumerate(items, 1):
        document.add_paragraph(f"{number}. {item.title}", style="Heading 2")
        for xml in _parts(item, ids):
            append(document, xml)
    return packed(document)


def _parts(item: Item, ids: count[int]) -> Iterator[str]:
    for text in item.claim:
        yield _line(_TEXT, run(text))
    if item.unknown:
        yield _line(_TEXT, run("Det ved vi ikke: ", "<w:b/>") + run(item.unknown))
    for text in (*item.reasons, *(f"{name}. {url}" for name, url in item.documents), item.days):
        yield _line(_SMALL, run(text))
    yield _line(_FIELD, tick(STILL_RIGHT, f"{item.id}/rigtigt", next(ids)) + run(f" {STILL_RIGHT}"))
    changed = tick(CHANGED, f"{item.id}/aendret", next(ids)) + run(f" {CHANGED} ")
    yield _line(_ROOM, changed + control(CHANGED, f"{item.id}/til", LONG, next(ids)))
    name = control("Dag og navn", f"{item.id}/hvem", SHORT, next(ids))
    yield paragraph(_FIELD, run("Dag og navn: ") + name, declared=True)


def _line(style: str, runs: str) -> str:
    """Return a paragraph that stays with the next, so that a claim keeps its boxes."""
    return paragraph(style, runs, keep=True, declared=True)
