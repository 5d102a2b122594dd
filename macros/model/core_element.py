"""This file is a core element, with its neighbours and what was recommended for it."""

from __future__ import annotations

from dataclasses import dataclass

from .parts import Experience, Origin, Passage, SourceRef, Theme
from .statement import Statement


@dataclass(frozen=True, eq=False, kw_only=True)
class Recommendation:
    origin: Origin
    id: str
    text: str
    sources: tuple[SourceRef, ...]
    statements: tuple[str, ...] = ()
    own_reading: str | None = None


@dataclass(frozen=True, eq=False, kw_only=True)
class Neighbour:
    core_element: str
    why: str


@dataclass(frozen=True, eq=False, kw_only=True)
class CoreElement:
    origin: Origin
    id: str
    title: str
    short_title: str
    layer: str
    summary: str
    purpose: Passage
    themes: tuple[Theme, ...]
    statements: tuple[Statement, ...]
    neighbours: tuple[Neighbour, ...]
    competences: tuple[str, ...] = ()
    experiences: tuple[Experience, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
