"""This file shows a role: its page, and the cards of all roles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from ...checklist import grouped
from ...model.statement import Statement
from ...render import render
from ...site import Site
from ..finding.macro import finding_rows
from ..form.macro import form_cards
from ..limit.macro import limit_rows
from ..statement.macro import (
    competence_views,
    grouped_rows,
    level_counts,
    must_lines,
    ranked,
    row_views,
    source_links,
)

# As many statements as are read sooner than unfolded.
_FEW = 7


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
        musts=_musts(site, statements),
        given=_given(site, site.model.statements_entitling(id)),
        groups=[_counted(group) for group in grouped_rows(site, statements)],
        few=len(statements) <= _FEW,
        competences=competence_views(site, role.competences),
        works_with=[
            {"link": site.entity("role", it.role), "about": it.about} for it in role.works_with
        ],
        tools=[site.entity("tool", tool.id) for tool in site.model.tools_of_role(id)],
        forms=form_cards(site, site.model.forms_of_role(id)),
        findings=finding_rows(site, f"role/{id}"),
        context=site.context(f"role/{id}"),
        edit=site.edit(role.origin),
    )


def _musts(site: Site, statements: Iterable[Statement]) -> list[dict[str, Any]]:
    """Return what a role must do as lines, under what each line belongs to."""
    groups = [
        {"title": group.numbered, "lines": must_lines(site, own)}
        for group, own in grouped(site, statements)
    ]
    return [group for group in groups if group["lines"]]


def _given(site: Site, statements: Iterable[Statement]) -> dict[str, Any]:
    """Return what others give a role, who does so, and the form that is most about it."""
    own = ranked(statements)
    served = Counter(form.id for it in own for form in site.model.forms_serving(it.full_id))
    forms = site.model.forms
    best = max(served, key=lambda id: (served[id], -len(forms[id].statements)), default=None)
    return {
        "rows": [
            {**row, "who": [site.entity("role", role) for role in it.roles]}
            for row, it in zip(row_views(site, own), own, strict=True)
        ],
        "plan": site.entity("form", best) if best else None,
    }


def _counted(group: dict[str, Any]) -> dict[str, Any]:
    """Say how many of a group's rows have each level: "4 skal, 2 bør"."""
    words = Counter(row["level_word"] for row in group["rows"])
    return {**group, "told": ", ".join(f"{number} {word}" for word, number in words.items())}


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
