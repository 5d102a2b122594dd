"""This file is what several kinds are made of: origins, passages, items, themes, experiences."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Origin:
    """Where something is said: the entity it belongs to, and the file and line (from 1)."""

    kind: str
    entity: str
    path: str
    line: int


@dataclass(frozen=True)
class SourceRef:
    source: str
    section: str


@dataclass(frozen=True, eq=False, kw_only=True)
class Passage:
    text: str
    sources: tuple[SourceRef, ...]
    own_reading: str | None = None


@dataclass(frozen=True, eq=False, kw_only=True)
class Item:
    title: str
    text: str
    sources: tuple[SourceRef, ...]


@dataclass(frozen=True, eq=False, kw_only=True)
class Theme:
    id: str
    title: str
    part: str
    intro: str | None = None
    sources: tuple[SourceRef, ...] = ()


@dataclass(frozen=True, eq=False, kw_only=True)
class Experience:
    origin: Origin
    id: str
    title: str
    text: str
    type: str
    sources: tuple[SourceRef, ...]
    own_reading: str | None = None
