"""This file says what stands in a municipality's own map of services, for Excel and CSV alike."""

from __future__ import annotations

from ...model.catalogue import CatalogueEntry
from ...model.whole import Model
from ...schema import labels
from ...words import age_wording, joined
from ..office.cells import plain

NAME = "tilbud-i-kommunen"
TITLE = "Tilbud i kommunen"
NOTE = (
    "Begyndelsen på jeres eget overblik. Rækkerne er indsatser fra andre kommuner (inspirations"
    "kataloget, årsskiftet 2022/23), ikke en del af modellen. Skriv ikke om enkelte unge her."
)
HEADERS = (
    "Tilbud",
    "Hvem står bag",
    "Emne",
    "Målgruppe",
    "Alder",
    "Indhold",
    "Adgang",
    "Kontaktperson",
    "Telefon og mail",
    "Aftale om samarbejde",
    "Sidst opdateret",
    "Id",
)
EMPTY_ROWS = 20


def rows(model: Model) -> list[list[str]]:
    """Return a row for each effort of the catalogue; what only the municipality knows is empty."""
    return [[plain(cell) for cell in _row(entry)] for entry in model.catalogue.values()]


def _age(entry: CatalogueEntry) -> str:
    if not entry.age or (entry.age.min is None and entry.age.max is None):
        return ""
    return age_wording(entry.age.min, entry.age.max)


def _row(entry: CatalogueEntry) -> list[str]:
    return [
        entry.title,
        joined([f"{town} Kommune" for town in entry.municipalities]),
        str(labels("catalogue", "theme")[entry.theme]),
        " ".join(entry.target.split()),
        _age(entry),
        entry.purpose,
        str(labels("catalogue", "referral")[entry.referral]),
        *[""] * 4,
        entry.id,
    ]
