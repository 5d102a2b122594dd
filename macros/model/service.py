"""This file is the service as a whole: whom it is for, its tracks, and the order of everything."""

from __future__ import annotations

from dataclasses import dataclass

from .parts import Experience, Item, Origin, Passage, SourceRef, Theme
from .statement import Limit, Statement


@dataclass(frozen=True, eq=False, kw_only=True)
class TargetGroup:
    age: Limit
    inside: tuple[Item, ...]
    outside: tuple[Item, ...]
    conditions: Passage


@dataclass(frozen=True, eq=False, kw_only=True)
class Doubt:
    """A situation that the sources do not settle: what they say, and how the guide reads it."""

    id: str
    title: str
    text: str
    own_reading: str
    sources: tuple[SourceRef, ...]


@dataclass(frozen=True, eq=False, kw_only=True)
class Track:
    id: str
    title: str
    text: str
    core_elements: tuple[str, ...]
    sources: tuple[SourceRef, ...]


@dataclass(frozen=True, eq=False, kw_only=True)
class Highlights:
    limits: tuple[str, ...]
    figures: tuple[str, ...]


@dataclass(frozen=True, eq=False, kw_only=True)
class Order:
    core_elements: tuple[str, ...]
    roles: tuple[str, ...]
    competences: tuple[str, ...]
    prerequisites: tuple[str, ...]
    phases: tuple[str, ...]
    tools: tuple[str, ...]
    forms: tuple[str, ...]
    findings: tuple[str, ...]
    disagreements: tuple[str, ...]
    catalogue: tuple[str, ...]
    context: tuple[str, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, eq=False, kw_only=True)
class Service:
    """What ``service.yaml`` says: the service as a whole."""

    origin: Origin
    id: str
    title: str
    version: str
    language: str
    summary: Passage
    target_group: TargetGroup
    tracks: tuple[Track, ...]
    themes: tuple[Theme, ...]
    statements: tuple[Statement, ...]
    knowledge_base: tuple[Item, ...]
    highlights: Highlights
    order: Order
    doubts: tuple[Doubt, ...] = ()
    experiences: tuple[Experience, ...] = ()
