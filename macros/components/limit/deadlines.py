"""This file shows every deadline of the model under the event that it is counted from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...model.statement import Limit, Statement
from ...render import render
from ...site import Site
from ...words import level_word, limit_wording

_DEADLINES = ("waiting-time", "duration")
_COURSE_START = "course-start"
_DATES = {
    # the event that time is counted from, and how its field is worded
    "first-contact": "Første henvendelse",
    "last-counselling-conversation": "Sidste rådgivningssamtale",
    _COURSE_START: "Forløbets første gang",
    "course-end": "Forløbets afslutning",
}


def deadline_list(site: Site) -> str:
    """Show every deadline of the model under the event that it is counted from."""
    groups = [
        {
            "id": event,
            "title": title,
            "deadlines": [
                _deadline_view(site, statement, limit)
                for statement, limit in _deadlines(site)
                if _event(limit) == event
            ],
        }
        for event, title in _DATES.items()
    ]
    return render("limit/deadlines.md.j2", groups=[it for it in groups if it["deadlines"]])


def _deadlines(site: Site) -> Iterator[tuple[Statement, Limit]]:
    for statement in site.model.statements_with_limits():
        for limit in statement.limits:
            if limit.of in _DEADLINES and limit.max is not None:
                yield statement, limit


def _event(limit: Limit) -> str:
    """Return what a limit's time is counted from: a duration counts from the course's start."""
    return limit.after or _COURSE_START


def _deadline_view(site: Site, statement: Statement, limit: Limit) -> dict[str, Any]:
    return {
        "key": f"{statement.full_id}/{limit.of}",
        "link": site.statement(statement.full_id),
        "level": statement.level,
        "level_word": level_word(statement.level),
        "subject": limit.subject,
        "wording": limit_wording(limit, statement.level),
        "max": limit.max,
        "unit": limit.unit,
        "text": statement.text,
        "sources": site.sources_in_short(statement.sources),
    }


PAGES = (deadline_list,)
