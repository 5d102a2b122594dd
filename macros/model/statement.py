"""This file is a statement: who must, should or may do what, when, within which limits."""

from __future__ import annotations

from dataclasses import dataclass

from .parts import Origin, SourceRef


@dataclass(frozen=True)
class Limit:
    """A limit in numbers; `of`, `unit`, `after` and `outside` are values of the schema's enums.

    `subject` says what it limits.
    """

    subject: str
    of: str
    min: int | None = None
    max: int | None = None
    below: int | None = None
    unit: str | None = None
    after: str | None = None
    outside: str | None = None


@dataclass(frozen=True, eq=False, kw_only=True)
class Statement:
    """Who must, should or may do what, when, within which limit, and which source says so.

    `other_level_word` says why the text has the word of another level; it is for `check` alone.
    """

    origin: Origin
    id: str
    title: str
    text: str
    level: str
    theme: str
    roles: tuple[str, ...]
    phase: str
    check: str
    sources: tuple[SourceRef, ...]
    entitles: tuple[str, ...] = ()
    when: str | None = None
    limits: tuple[Limit, ...] = ()
    own_reading: str | None = None
    other_level_word: str | None = None

    @property
    def full_id(self) -> str:
        return f"{self.origin.entity}/{self.id}"
