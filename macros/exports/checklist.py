"""This file turns statements into the items of a plan, and names the columns of its tables."""

from __future__ import annotations

import hashlib
from typing import Any

from ..links import Links
from ..model.core_element import CoreElement
from ..model.statement import Statement
from ..model.whole import Model, Stated
from ..schema import labels
from ..words import level_word, limit_lines

COLUMNS = {
    "id": "Id",
    "group_title": "Hører til",
    "title": "Udsagn",
    "text": "Tekst",
    "level_word": "Niveau",
    "phase_word": "Fase",
    "role_words": "Hvem",
    "limits": "Grænse",
    "check": "Spørg jer selv",
    "status": "Status",
    "reason": "Begrundelse, hvis ikke relevant",
    "responsible": "Ansvarlig",
    "deadline": "Frist",
    "note": "Note",
    "source": "Kilde",
}
"""The columns of a plan as a table, in order: the key in an item or an answer, and the header."""

ANSWERS = ("status", "reason", "responsible", "deadline", "note")
"""The columns that the reader fills in; the others come from the model."""


def statuses() -> dict[str, str]:
    """Return the Danish word for each status, in the order of the schema's enum."""
    return dict(labels("plan", "answer", "status"))


def items(model: Model) -> list[dict[str, Any]]:
    """Return each statement of the model as an item of a checklist, in reading order."""
    links = Links(model)
    return [
        _item(links, group, title, statement)
        for group in model.stated
        for title in [_group_title(links, group)]
        for statement in group.statements
    ]


def _item(links: Links, group: Stated, group_title: str, statement: Statement) -> dict[str, Any]:
    roles = [links.entity("role", role).text for role in statement.roles]
    limits = limit_lines(statement)
    sources = [link.text for link in links.sources_in_short(statement.sources)]
    return {
        "id": statement.full_id,
        "title": statement.title,
        "text": statement.text,
        "level": statement.level,
        "level_word": level_word(statement.level),
        "group": group.id,
        "group_title": group_title,
        "roles": list(statement.roles),
        "role_words": ", ".join(roles),
        "phase": statement.phase,
        "phase_word": links.entity("phase", statement.phase).text,
        "limits": " · ".join(limits),
        "check": statement.check,
        "source": "; ".join(sources),
        "href": links.home(statement.origin, statement.id),
        "fingerprint": fingerprint(statement.title, statement.text, statement.level, *limits),
    }


def _group_title(links: Links, group: Stated) -> str:
    if isinstance(group, CoreElement):
        return f"{links.model.number(group.id)}. {group.short_title}"
    return group.title


def fingerprint(*parts: str) -> str:
    """Return 8 hex digits that change when one would have to look at an item again."""
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:8]
