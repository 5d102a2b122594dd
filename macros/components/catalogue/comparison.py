"""This file shows the efforts of the catalogue side by side, figures with their reservations."""

from __future__ import annotations

from typing import Any

from ...model.catalogue import CatalogueEntry, Score
from ...render import render
from ...schema import labels
from ...site import Site
from ...words import amount_wording, number
from .macro import facts


def catalogue_comparison(site: Site) -> str:
    """Show all that efforts are compared by, for a reader or a script to choose from."""
    return render(
        "catalogue/comparison.md.j2",
        efforts=[_effort(site, entry) for entry in site.model.catalogue.values()],
        overview=site.href("inspiration/index.md"),
    )


def _effort(site: Site, entry: CatalogueEntry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "link": site.entity("catalogue", entry.id),
        "facts": [
            ("Emne", labels("catalogue", "theme")[entry.theme]),
            ("Formål", entry.purpose),
            *facts(entry),
        ],
        "figures": [_figure(score) for score in entry.effect.measurements],
        "reservation": entry.effect.reservation,
        "dated": entry.dated,
    }


def _figure(score: Score) -> tuple[str, str, str]:
    """Return a number of the catalogue, what it is of, and how many were measured."""
    sample = number(score.sample_size) if score.sample_size else None
    told = f"n = {sample}".replace(" ", "\N{NO-BREAK SPACE}") if sample else "n ikke oplyst"
    return amount_wording(score.value, score.unit), score.label, told


PAGES = (catalogue_comparison,)
