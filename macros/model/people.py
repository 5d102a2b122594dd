"""This file is the people of the service and what they can: roles and competences."""

from __future__ import annotations

from dataclasses import dataclass

from .parts import Experience, Origin, SourceRef, Theme
from .statement import Statement


@dataclass(frozen=True, eq=False, kw_only=True)
class Colleague:
    role: str
    about: str


@dataclass(frozen=True, eq=False, kw_only=True)
class Role:
    origin: Origin
    id: str
    title: str
    plural: str
    summary: str
    description: str
    sources: tuple[SourceRef, ...]
    also_called: tuple[str, ...] = ()
    competences: tuple[str, ...] = ()
    works_with: tuple[Colleague, ...] = ()
    own_reading: str | None = None


@dataclass(frozen=True, eq=False, kw_only=True)
class Educated:
    """What the sources say of some educations (`of` are values of the schema's enum)."""

    of: tuple[str, ...]
    text: str
    statement: str | None = None
    own_reading: str | None = None
    sources: tuple[SourceRef, ...] = ()


@dataclass(frozen=True, eq=False, kw_only=True)
class Conducts:
    """What a competence is for, and the statements that say who does it."""

    title: str
    statements: tuple[str, ...]


@dataclass(frozen=True, eq=False, kw_only=True)
class Competence:
    origin: Origin
    id: str
    title: str
    summary: str
    themes: tuple[Theme, ...]
    statements: tuple[Statement, ...]
    conducts: Conducts | None = None
    educations: tuple[Educated, ...] = ()
    experiences: tuple[Experience, ...] = ()
