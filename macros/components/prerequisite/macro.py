"""This file shows the organisational prerequisites, across the service and of core elements."""

from __future__ import annotations

from ...render import render
from ...site import Site
from ..experience.macro import experience_view
from ..statement.macro import row_views, theme_views


def prerequisite_list(site: Site, *ids: str) -> str:
    """Show some prerequisites, or all, each with its statements and experiences."""
    shown = [
        {
            "id": prerequisite.id,
            "title": prerequisite.title,
            "summary": site.explain(prerequisite.summary),
            "themes": theme_views(site, prerequisite),
            "experiences": [
                experience_view(site, experience) for experience in prerequisite.experiences
            ],
            "rows": row_views(
                site, (site.model.statements[full_id] for full_id in prerequisite.see)
            ),
        }
        for prerequisite in site.model.prerequisites.values()
        if not ids or prerequisite.id in ids
    ]
    return render("prerequisite/template.md.j2", prerequisites=shown)


def prerequisites_by_core_element(site: Site) -> str:
    """Show the prerequisites that belong to one core element, as rows under each."""
    groups = []
    for element in site.model.core_elements.values():
        themes = {theme.id for theme in element.themes if theme.part == "prerequisite"}
        own = [statement for statement in element.statements if statement.theme in themes]
        if own:
            number = site.model.number(element.id)
            groups.append(
                {
                    "id": f"fra-{element.id}",
                    "number": number,
                    "title": element.title,
                    "rows": row_views(site, own),
                }
            )
    return render("prerequisite/by_core_element.md.j2", groups=groups)
