"""This file shows who meets whom in a core element, when and how often: one figure for each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from markupsafe import Markup

from ...links import Link
from ...model.pathway import State
from ...model.statement import Limit, Statement
from ...render import render
from ...schema import labels
from ...site import Site
from ...words import joined, level_word, limit_wording
from ..pathway.places import PAGE
from .drawing import ACTING, MET, drawing

DRAWN = {
    "waiting-time": "Hvornår",
    "time-of-day": "Hvornår",
    "group-size": "Hvor mange",
    "families": "Hvor mange",
    "conversations": "Antal gange",
    "sessions": "Antal gange",
    "contacts": "Antal gange",
    "interval": "Hvor tit",
    "duration": "Hvor længe",
}
"""What a drawn limit answers, in the order of the figure. Ages and goals are not drawn."""


def meeting_figure(site: Site, core_element: str) -> Markup:
    """Return the figure of a core element: who meets whom, when and how often.

    Every number in it is a limit of one of the core element's statements. Where none sets one, the
    figure says so.
    """
    moments = [_moment(site, core_element, state) for state in _states(site, core_element)]
    rows = [row for moment in moments for row in moment["rows"]]
    figure = render(
        "meeting/figure.html.j2",
        id=core_element,
        moments=moments,
        without_numbers=not rows,
        opens=any(row["drawing"] and row["drawing"]["opens"] for row in rows),
    )
    return Markup(figure)


def _states(site: Site, core_element: str) -> Iterator[State]:
    """Yield the steps where a core element meets somebody, in the order of time."""
    limited = {it.when for it in _limited(site, core_element)}
    for state in site.model.pathway.states:
        is_own = state.core_element == core_element and not state.aside
        if state.kind == "step" and (is_own or state.id in limited):
            yield state


def _limited(site: Site, core_element: str) -> list[Statement]:
    """Return the statements of a core element that say when, how many or how often."""
    return [
        statement
        for statement in site.model.core_elements[core_element].statements
        if any(limit.of in DRAWN for limit in statement.limits)
    ]


def _moment(site: Site, core_element: str, state: State) -> dict[str, Any]:
    """Return a step: those who act there, those whom they meet, and the limits."""
    statements = [it for it in _limited(site, core_element) if it.when == state.id]
    words = labels("pathway", "states", "meets")
    whom = joined([words[it] for it in _met(site, core_element, state)])
    return {
        "link": Link(state.title, site.href(PAGE, state.id)),
        "roles": [site.entity("role", role) for role in _roles(core_element, state, statements)],
        "whom": whom,
        "people": [ACTING, MET] if whom else [ACTING],
        "rows": [_row(site, statement, limit) for statement, limit in _ordered(statements)],
    }


def _roles(core_element: str, state: State, statements: Iterable[Statement]) -> Iterable[str]:
    """Return who acts: at a step of another core element, only those whom the statements name."""
    if state.core_element == core_element:
        return state.roles
    return dict.fromkeys(role for statement in statements for role in statement.roles)


def _met(site: Site, core_element: str, state: State) -> list[str]:
    """Return who is met: at a step of another core element, only those whom this one meets."""
    own = {
        whom
        for it in site.model.pathway.states
        if it.core_element == core_element
        for whom in it.meets
    }
    return [whom for whom in state.meets if whom in own]


def _ordered(statements: Iterable[Statement]) -> list[tuple[Statement, Limit]]:
    order = list(DRAWN)
    found = [(it, limit) for it in statements for limit in it.limits if limit.of in DRAWN]
    return sorted(found, key=lambda pair: order.index(pair[1].of))


def _row(site: Site, statement: Statement, limit: Limit) -> dict[str, Any]:
    return {
        "question": DRAWN[limit.of],
        "wording": limit_wording(limit, statement.level),
        "href": site.home(statement.origin, statement.id),
        "title": statement.title,
        "level": statement.level,
        "level_word": level_word(statement.level),
        "drawing": drawing(limit),
    }
