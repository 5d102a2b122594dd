"""This file is a checklist as every rendering shows it: its items, worded, and their groups.

The pages, the plan's JSON, Excel and Word all start from an Item, so that they say the same.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .links import Link, Links
from .model.core_element import CoreElement
from .model.statement import Limit, Statement
from .schema import labels
from .words import level_word, limit_lines

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
"""A plan as a table, in order: the key of an item or an answer, and the column's header."""

ANSWERS = ("status", "reason", "responsible", "deadline", "note")
"""What a reader fills in for an item: the other columns come from the model."""


@dataclass(frozen=True)
class Group:
    """What holds statements. `number` is a core element's."""

    id: str
    title: str
    short_title: str
    number: int | None

    @property
    def anchor(self) -> str:
        return f"fra-{self.id}"

    @property
    def numbered(self) -> str:
        """Return the short title with the number, where there is one: "1. Hurtig hjælp"."""
        return f"{self.number}. {self.short_title}" if self.number else self.short_title


@dataclass(frozen=True)
class Item:
    """A statement as an item. `id` is its full id; `roles` and `phase` are ids."""

    id: str
    title: str
    text: str
    level: str
    level_word: str
    limits: tuple[str, ...]
    check: str
    roles: tuple[str, ...]
    role_links: tuple[Link, ...]
    phase: str
    phase_link: Link
    href: str
    sources: tuple[Link, ...]
    fingerprint: str


def groups(links: Links, statements: Iterable[Statement]) -> Iterator[tuple[Group, list[Item]]]:
    """Yield each entity that has any of the statements, in the model's order, with its items."""
    for group, own in grouped(links, statements):
        yield group, [_item(links, it) for it in own]


def grouped(
    links: Links, statements: Iterable[Statement]
) -> Iterator[tuple[Group, list[Statement]]]:
    """Yield each entity that has any of the statements, with its own in the order given."""
    own: dict[str, list[Statement]] = {}
    for statement in statements:
        own.setdefault(statement.origin.entity, []).append(statement)
    for entity in links.model.stated:
        if entity.id in own:
            number = links.model.number(entity.id) if isinstance(entity, CoreElement) else None
            short = links.entity(own[entity.id][0].origin.kind, entity.id).text
            yield Group(entity.id, entity.title, short, number), own[entity.id]


def _item(links: Links, statement: Statement) -> Item:
    return Item(
        id=statement.full_id,
        title=statement.title,
        text=statement.text,
        level=statement.level,
        level_word=level_word(statement.level),
        limits=tuple(limit_lines(statement)),
        check=statement.check,
        roles=statement.roles,
        role_links=tuple(links.entity("role", role) for role in statement.roles),
        phase=statement.phase,
        phase_link=links.entity("phase", statement.phase),
        href=links.home(statement.origin, statement.id),
        sources=tuple(links.sources_in_short(statement.sources)),
        fingerprint=fingerprint(
            statement.title, statement.text, statement.level, *map(_data_of, statement.limits)
        ),
    )


def _data_of(limit: Limit) -> str:
    """Return what a limit says, without the words for it: worded better, it is the same limit."""
    return " ".join(f"{name}={value}" for name, value in vars(limit).items() if value is not None)


def statuses() -> dict[str, str]:
    """Return the Danish word for each status, in the order of the schema's enum."""
    return dict(labels("plan", "answer", "status"))


def fingerprint(*parts: str) -> str:
    """Return 8 hex digits that change when one would have to look at an item again."""
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:8]
