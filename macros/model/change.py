"""This file is how the service works: its theory of change, and what became of its elements."""

from __future__ import annotations

from dataclasses import dataclass

from .parts import Origin, Passage, SourceRef


@dataclass(frozen=True, eq=False, kw_only=True)
class Outcome:
    """An activity, an effect or a goal; `leads_to` names outcomes of the next stage."""

    id: str
    title: str
    sources: tuple[SourceRef, ...]
    text: str | None = None
    core_elements: tuple[str, ...] = ()
    leads_to: tuple[str, ...] = ()
    own_reading: str | None = None


@dataclass(frozen=True, eq=False, kw_only=True)
class Stage:
    id: str
    title: str
    parts: tuple[Outcome, ...]


@dataclass(frozen=True, eq=False, kw_only=True)
class TheoryOfChange:
    origin: Origin
    id: str
    title: str
    summary: Passage
    stages: tuple[Stage, ...]


@dataclass(frozen=True, eq=False, kw_only=True)
class EvaluatedElement:
    """A core element as the evaluation named it, and what it has become."""

    id: str
    title: str
    layer: str
    core_elements: tuple[str, ...]
    moved: str
    sources: tuple[SourceRef, ...]
    own_reading: str | None = None


@dataclass(frozen=True, eq=False, kw_only=True)
class Crosswalk:
    origin: Origin
    id: str
    title: str
    summary: Passage
    elements: tuple[EvaluatedElement, ...]
