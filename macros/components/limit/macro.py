"""This file shows limits in numbers: one table, or the cards of those that nobody may miss."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ...model.statement import Statement
from ...render import render
from ...site import Site
from ...words import level_word, limit_wording


def limit_rows(site: Site, statements: Iterable[Statement]) -> list[dict[str, Any]]:
    """Return a row for each limit of some statements, worded, in their order."""
    return [
        {
            "title": statement.title,
            "href": site.home(statement.origin, statement.id),
            "of": limit.of,
            "subject": limit.subject,
            "wording": limit_wording(limit, statement.level),
            "level": statement.level,
            "level_word": level_word(statement.level),
            "roles": [site.entity("role", role) for role in statement.roles],
            "sources": site.sources_in_short(statement.sources),
        }
        for statement in statements
        for limit in statement.limits
    ]


def limit_table(site: Site) -> str:
    """Show every limit of the model in one table for each entity that sets some."""
    groups = []
    for entity in site.model.stated:
        rows = limit_rows(site, entity.statements)
        if rows:
            groups.append({"id": f"graenser-{entity.id}", "title": entity.title, "rows": rows})
    return render("limit/groups.md.j2", groups=groups)


def limit_cards(site: Site) -> str:
    """Show the limits that the model highlights."""
    chosen = [site.model.statements[full_id] for full_id in site.model.service.highlights.limits]
    cards = []
    for statement in chosen:
        rows = limit_rows(site, [statement])
        cards.append({**rows[0], "rows": rows})
    return render("limit/cards.md.j2", cards=cards)


PAGES = (limit_cards, limit_table)
