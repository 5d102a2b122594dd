"""This file shows the organisational prerequisites, across the service and of core elements."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ...model.statement import Statement
from ...render import render
from ...site import Site
from ..experience.macro import experience_view
from ..finding.macro import finding_rows
from ..statement.macro import grouped_rows, row_views, source_links, theme_views

_DECISIVE = "Afgørende ifølge evalueringen"


def prerequisite_page(site: Site, id: str) -> str:
    """Show one prerequisite: its statements, those elsewhere that make it concrete, experiences."""
    prerequisite = site.model.prerequisites[id]
    site.describe(prerequisite.summary)
    elsewhere = [site.model.statements[full_id] for full_id in prerequisite.see]
    return render(
        "prerequisite/template.md.j2",
        it=prerequisite,
        mark=_DECISIVE if prerequisite.decisive_in else "",
        decisive_in=source_links(site, prerequisite.decisive_in),
        summary=site.explain(prerequisite.summary),
        themes=theme_views(site, prerequisite),
        given=_given(site, [*prerequisite.statements, *elsewhere]),
        groups=grouped_rows(site, elsewhere),
        experiences=[experience_view(site, experience) for experience in prerequisite.experiences],
        findings=finding_rows(site, f"prerequisite/{id}"),
        edit=site.edit(prerequisite.origin),
    )


def _given(site: Site, statements: Sequence[Statement]) -> list[dict[str, Any]]:
    """Return what each role is given by others, where there is more than one thing to tell."""
    told = [it for it in statements if it.entitles]
    return [
        {"role": site.entity("role", role), "rows": row_views(site, own)}
        for role in site.model.roles
        if len(told) > 1 and (own := [it for it in told if role in it.entitles])
    ]


def prerequisite_cards(site: Site) -> str:
    """Show the prerequisites across the service as cards, with a mark on the decisive ones."""
    known = list(site.model.prerequisites.values())
    decisive = [it for it in known if it.decisive_in]
    cards = [
        {
            "link": site.entity("prerequisite", it.id),
            "name": _DECISIVE if it.decisive_in else "",
            "summary": it.summary,
        }
        for it in known
    ]
    return render(
        "prerequisite/cards.md.j2",
        cards=cards,
        mark=_DECISIVE,
        decisive=len(decisive),
        total=len(known),
        sources=source_links(site, dict.fromkeys(ref for it in decisive for ref in it.decisive_in)),
    )


def statement_rows(site: Site, *full_ids: str) -> str:
    """Show some statements as rows, on a page where they are not at home."""
    rows = row_views(site, [site.model.statements[full_id] for full_id in full_ids])
    return render("prerequisite/rows.md.j2", rows=rows)


def prerequisites_by_core_element(site: Site) -> str:
    """Show the prerequisites that belong to one core element, as rows under each."""
    own = [
        statement
        for element in site.model.core_elements.values()
        for theme in element.themes
        if theme.part == "prerequisite"
        for statement in element.statements
        if statement.theme == theme.id
    ]
    return render("prerequisite/by_core_element.md.j2", groups=grouped_rows(site, own))


PAGES = (prerequisite_cards, prerequisite_page, prerequisites_by_core_element, statement_rows)
