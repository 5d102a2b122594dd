"""This file says what a plan's Word and Excel files are called, and what they say of themselves."""

from __future__ import annotations

from ...model.whole import Model

NAME = "handlingsplan"

Passages = tuple[tuple[str, str], ...]
"""Headings, each with its text."""

HOW_IN_EXCEL: Passages = (
    (
        "Sådan udfylder I den",
        "Udfyld de fem kolonner med orange overskrift på arket Handlingsplan: Status, Begrundelse, "
        "Ansvarlig, Frist og Note. Vælg status på listen i cellen; tom betyder ikke begyndt. Skriv "
        "Frist som dato, for eksempel 2026-12-01. I kan sortere og filtrere, som I vil.",
    ),
    (
        "Tilbage i guiden",
        "Gem filen som Excel eller CSV, og hent den ind i jeres plan i guiden. Den læser kolonnen "
        "Id og de fem, I udfylder. Ret derfor ikke i Id, og lad overskrifterne stå.",
    ),
)
HOW_IN_WORD: Passages = (
    (
        "Sådan udfylder I den",
        "Klik på felterne i tabellerne: Vælg status og frist, og skriv ansvarlig og note. Er et "
        "udsagn ikke relevant hos jer, så skriv hvorfor i noten. Et felt, I ikke har rørt, betyder "
        "ikke begyndt.",
    ),
    (
        "Word eller Excel?",
        "Word er til at skrive ud og tale ud fra. Guiden kan ikke læse svar i Word; skal svarene "
        "ind i guiden, så brug planen i Excel.",
    ),
)


def title(model: Model) -> str:
    return f"Handlingsplan for {model.service.title}"


def introduction(model: Model, how: Passages) -> Passages:
    """Return what a plan says of itself; `how` is what its format adds."""
    name, version = model.service.title, model.service.version
    return (
        (
            "Hvad planen er",
            f"Planen samler de {len(model.statements)} udsagn i modellen {name}, version {version}:"
            " hvem der skal, bør eller kan gøre hvad. For hvert udsagn skriver I, hvor langt I er, "
            "hvem der har ansvaret, og hvornår det skal være på plads.",
        ),
        *how,
        (
            "Planen handler om tilbuddet, ikke om unge",
            "Skriv ikke om enkelte unge eller forældre her, heller ikke uden navn. "
            "Under Ansvarlig skriver I en kollega eller en rolle.",
        ),
        (
            "Niveau",
            "Skal, bør og kan er kildens egne ord. Beskrevet betyder, at kilden beskriver, at det "
            "gøres sådan, men uden de ord.",
        ),
        (
            "Hvem står bag",
            f"Planen kommer fra en uafhængig guide til {name}. Den er ikke udgivet af Social- og "
            "Boligstyrelsen, som står bag modelbeskrivelsen.",
        ),
    )
