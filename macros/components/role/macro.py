"""This file shows a role: its page, and the cards of all roles."""

from __future__ import annotations

from typing import Any

from ...render import render
from ...site import Site
from ...words import joined
from ..finding.macro import finding_rows
from ..form.macro import form_cards
from ..limit.macro import limit_rows
from ..statement.macro import competence_views, grouped_rows, level_counts, source_links
from ..term.macro import search_words


def role_page(site: Site, id: str) -> str:
    """Show what is a role's own: statements, limits, competences, colleagues and tools."""
    role = site.model.roles[id]
    site.describe(role.summary)
    statements = site.model.statements_of_role(id)
    return render(
        "role/template.md.j2",
        it=role,
        description=site.paragraphs(role.description),
        sources=source_links(site, role.sources),
        checklist=site.checklist("role", id),
        counts=level_counts(statements),
        total=len(statements),
        limits=limit_rows(site, statements),
        groups=[_split(group) for group in grouped_rows(site, statements)],
        competences=competence_views(site, role.competences),
        works_with=[
            {"link": site.entity("role", it.role), "about": it.about} for it in role.works_with
        ],
        tools=[
            {"link": site.entity("tool", tool.id), "summary": tool.summary}
            for tool in site.model.tools_of_role(id)
        ],
        forms=form_cards(site, site.model.forms_of_role(id)),
        findings=finding_rows(site, f"role/{id}"),
        context=site.context(f"role/{id}"),
        search_words=search_words(site, f"role/{id}"),
        file=site.file(role.origin),
    )


def _split(group: dict[str, Any]) -> dict[str, Any]:
    """Part a group's rows in two: what must be done, which is shown at once, and the rest."""
    must = [row for row in group["rows"] if row["level"] == "must"]
    rest = [row for row in group["rows"] if row["level"] != "must"]
    words = joined(list(dict.fromkeys(row["level_word"] for row in rest)))
    return {**group, "must": must, "rest": rest, "rest_words": words.capitalize()}


def role_cards(site: Site) -> str:
    """Show all roles, each with the number of its statements."""
    cards = [
        {
            "link": site.entity("role", role.id),
            "summary": role.summary,
            "counts": level_counts(site.model.statements_of_role(role.id)),
        }
        for role in site.model.roles.values()
    ]
    return render("role/cards.md.j2", cards=cards)


PAGES = (role_cards, role_page)
