"""This file shows the sum of WHO-5, counted on the page."""

from __future__ import annotations

from ...render import render
from ...site import Site
from ..statement.macro import source_links


def who_5_calculator(site: Site, id: str) -> str:
    """Show the sum of WHO-5: five answers to a score, and where it lies on the tool's bands."""
    tool = site.model.tools[id]
    return render(
        "tool/who_5.md.j2",
        questions=range(1, 6),
        answers=range(6),
        bands=tool.bands,
        reading=site.paragraphs(tool.reading),
        official=tool.official,
        own_reading=tool.own_reading,
        tool=site.entity("tool", tool.id),
        sources=source_links(site, tool.sources),
    )


PAGES = (who_5_calculator,)
