"""This file gathers what a reviewer must hold against its source: each claim once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ...model.context import Context, Document
from ...model.whole import Model
from ...reviews import is_passed, to_review
from ...schema import labels
from ...words import day_wording

TITLE = "Gennemgang af det, der er sket siden 2023"
STILL_RIGHT = "Stadig rigtigt"
CHANGED = "Ændret til:"
HOW = (
    "Her er de oplysninger, som skal slås op igen, eller som ingen har holdt op mod en officiel "
    "tekst. Ingen af dem er en del af modellen.",
    "Åbn kilden, eller find en nyere. Sæt kryds ved »stadig rigtigt«, eller skriv, hvad der er "
    "ændret, og hvor det står. Skriv dagen og dit navn til sidst.",
)


@dataclass(frozen=True)
class Item:
    """One claim to look up: `reasons` say why, `documents` where, `days` when it was last done."""

    id: str
    title: str
    claim: tuple[str, ...]
    unknown: str | None
    reasons: tuple[str, ...]
    documents: tuple[tuple[str, str], ...]
    days: str


def items(model: Model, until: date) -> list[Item]:
    """Return what is due by a day or unproven, in the order of the page, comparisons row by row."""
    return [
        item
        for it in to_review(model.context.values(), until)
        for item in (_whole(it, until), *_rows(it, until))
    ]


def _whole(it: Context, until: date) -> Item:
    return Item(
        id=it.id,
        title=it.title,
        claim=tuple(part for part in it.text.split("\n") if part),
        unknown=it.unknown,
        reasons=tuple(_reasons(it, until)),
        documents=tuple(_named(document) for document in it.documents),
        days=_days(it),
    )


def _rows(it: Context, until: date) -> Iterator[Item]:
    by_id = {document.id: document for document in it.documents}
    for number, row in enumerate(it.rows, 1):
        yield Item(
            id=f"{it.id}/{number}",
            title=f"{it.title}: {row.title}",
            claim=(row.other.text,),
            unknown=None,
            reasons=tuple(_reasons(it, until)),
            documents=tuple(_named(by_id[id]) for id in row.other.documents),
            days=_days(it),
        )


def _reasons(it: Context, until: date) -> Iterator[str]:
    if is_passed(it.review_by, until):
        yield f"Skulle være slået op igen senest den {day_wording(it.review_by)}"
    if it.certainty != "official":
        yield str(labels("context", "certainty")[it.certainty])
    if it.unknown:
        yield "Ikke efterprøvet: Der er noget, vi ikke ved"


def _named(document: Document) -> tuple[str, str]:
    """Return a document in words, and its address."""
    parts = (f"{document.publisher}: {document.title}", document.number, document.date)
    return ", ".join(part for part in parts if part), document.url


def _days(it: Context) -> str:
    return (
        f"Slået op den {day_wording(it.looked_up)}. "
        f"Slås op igen senest den {day_wording(it.review_by)}."
    )
