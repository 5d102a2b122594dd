"""This file shows single figures: in running text, and as key figures."""

from __future__ import annotations

from ...kinds import KINDS
from ...model.figure import Figure
from ...render import render
from ...site import Site
from ...words import figure_wording


def figure(site: Site, id: str) -> str:
    """Return a figure worded with its unit, for running text. Raises KeyError for an unknown id."""
    return figure_wording(site.model.figures[id])


def key_figures(site: Site) -> str:
    """Show the figures that the model highlights, each with a link to where it is at home."""
    shown = [site.model.figures[id] for id in site.model.service.highlights.figures]
    return render(
        "figure/cards.md.j2",
        figures=[
            {"value": figure_wording(it), "label": it.reads, "href": _home(site, it)}
            for it in shown
        ],
    )


def _home(site: Site, figure: Figure) -> str:
    kind = KINDS[figure.origin.kind]
    return site.home(figure.origin, figure.origin.entity if kind.folder else "")


PAGES = (figure, key_figures)
