"""This file shows the organisational prerequisites, across the service and of core elements."""

from __future__ import annotations

from ...render import render
from ...site import Site
from ..experience.macro import experience_view
from ..finding.macro import finding_rows
from ..statement.macro import grouped_rows, theme_views
from ..term.macro import search_words


def prerequisite_page(site: Site, id: str) -> str:
    """Show one prerequisite: its statements, those elsewhere that make it concrete, experiences."""
    prerequisite = site.model.prerequisites[id]
    site.describe(prerequisite.summary)
    elsewhere = [site.model.statements[full_id] for full_id in prerequisite.see]
    return render(
        "prerequisite/template.md.j2",
        it=prerequisite,
        summary=site.explain(prerequisite.summary),
        themes=theme_views(site, prerequisite),
        groups=grouped_rows(site, elsewhere),
        experiences=[experience_view(site, experience) for experience in prerequisite.experiences],
        findings=finding_rows(site, f"prerequisite/{id}"),
        search_words=search_words(site, f"prerequisite/{id}"),
        edit=site.edit(prerequisite.origin),
    )


def prerequisite_cards(site: Site) -> str:
    """Show the prerequisites across the service as cards."""
    cards = [
        {"link": site.entity("prerequisite", it.id), "summary": it.summary}
        for it in site.model.prerequisites.values()
    ]
    return render("prerequisite/cards.md.j2", cards=cards)


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


PAGES = (prerequisite_cards, prerequisite_page, prerequisites_by_core_element)
