"""This file shows the steps in the order of time, with their deadlines and measurements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ...links import Link
from ...model.pathway import State
from ...model.statement import Limit, Statement
from ...render import render
from ...site import Site
from ...words import level_word, limit_wording
from .places import PAGE


def pathway_timeline(site: Site) -> str:
    """Show the steps in the order of time, with their deadlines and measurements."""
    steps = [
        _stop_view(site, state)
        for state in site.model.pathway.states
        if state.kind == "step" and not state.aside
    ]
    return render("pathway/timeline.md.j2", steps=steps)


def _stop_view(site: Site, state: State) -> dict[str, Any]:
    """Return a step of the timeline. Deadlines come before it: they say when it begins."""
    limits = [
        (statement, limit)
        for statement in site.model.statements_at(state.id)
        for limit in statement.limits
    ]
    before = [it for it in limits if it[1].of == "waiting-time"]
    return {
        "number": site.model.number(state.core_element) if state.core_element else None,
        "title": state.title,
        "href": site.href(PAGE, state.id),
        "before": list(_limit_views(site, before)),
        "during": list(_limit_views(site, [it for it in limits if it not in before])),
        "measures": [
            site.entity("tool", it)
            for it in state.tools
            if site.model.tools[it].type == "instrument"
        ],
    }


def _limit_views(
    site: Site, limits: Iterable[tuple[Statement, Limit]]
) -> Iterator[tuple[str, str, Link, str]]:
    """Yield (level, its word, the link to the statement, the limit in words)."""
    for statement, limit in limits:
        yield (
            statement.level,
            level_word(statement.level),
            site.statement(statement.full_id),
            limit_wording(limit),
        )


PAGES = (pathway_timeline,)
