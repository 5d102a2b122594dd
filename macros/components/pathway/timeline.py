"""This file shows the steps in the order of time, with their deadlines and measurements."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import groupby
from typing import Any

from ...model.pathway import State
from ...model.statement import Limit, Statement
from ...render import render
from ...site import Site
from ...words import joined, level_word, limit_wording
from . import track
from .places import PAGE

_BRANCHES = (track.INTERVENTION, track.PARENTS)
"""The lines that leave the one that all follow: no step on them is before another."""


def pathway_timeline(site: Site) -> str:
    """Show the steps in the order of time, with their deadlines and measurements."""
    steps = [
        state for state in site.model.pathway.states if state.kind == "step" and not state.aside
    ]
    moments = [
        {"forks": forks and len(own) > 1, "steps": [_step_view(site, state) for state in own]}
        for forks, found in groupby(steps, lambda state: state.line in _BRANCHES)
        for own in _together(list(found), forks)
    ]
    return render("pathway/timeline.md.j2", moments=moments)


def _together(steps: list[State], forks: bool) -> list[list[State]]:
    """Return the steps of each moment: those of the branches in one, the others each in its own."""
    return [steps] if forks else [[step] for step in steps]


def _step_view(site: Site, state: State) -> dict[str, Any]:
    """Return a step of the timeline. Deadlines come before it: they say when it begins."""
    statements = site.model.statements_at(state.id)
    core_element = state.core_element
    return {
        "title": state.title,
        "href": site.href(PAGE, state.id),
        "line": state.line,
        "core_element": core_element and site.entity("core-element", core_element),
        "number": core_element and site.model.number(core_element),
        "before": _limit_views(site, statements, lambda limit: limit.of == "waiting-time"),
        "during": _limit_views(site, statements, lambda limit: limit.of != "waiting-time"),
        "measures": [
            site.entity("tool", it)
            for it in state.tools
            if site.model.tools[it].type == "instrument"
        ],
    }


def _limit_views(
    site: Site, statements: Iterable[Statement], is_wanted: Callable[[Limit], bool]
) -> list[dict[str, Any]]:
    """Return the statements that set some wanted limits, each once, with those limits in words."""
    return [
        {
            "level": statement.level,
            "level_word": level_word(statement.level),
            "link": site.statement(statement.full_id),
            "wording": joined([limit_wording(limit, statement.level) for limit in own]),
        }
        for statement in statements
        if (own := [limit for limit in statement.limits if is_wanted(limit)])
    ]


PAGES = (pathway_timeline,)
