"""This file is what the work stands in: prerequisites and phases."""

from __future__ import annotations

from dataclasses import dataclass

from .parts import Experience, Origin, SourceRef, Theme
from .statement import Statement


@dataclass(frozen=True, eq=False, kw_only=True)
class Prerequisite:
    origin: Origin
    id: str
    title: str
    summary: str
    decisive_in: tuple[SourceRef, ...] = ()
    themes: tuple[Theme, ...] = ()
    statements: tuple[Statement, ...] = ()
    experiences: tuple[Experience, ...] = ()
    see: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False, kw_only=True)
class Phase:
    origin: Origin
    id: str
    title: str
    summary: str
    own_reading: str
