"""This file says what the way through the service is, in words."""

from __future__ import annotations

from ...render import render
from ...site import Site
from ..statement.macro import passage_view


def pathway_summary(site: Site) -> str:
    """Show what the way is, in words."""
    passages = [passage_view(site, site.model.pathway.summary)]
    return render("service/passage.md.j2", passages=passages, lead=True)


PAGES = (pathway_summary,)
