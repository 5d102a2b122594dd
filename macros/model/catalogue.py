"""This file is what municipalities do elsewhere; never a part of the model."""

from __future__ import annotations

from dataclasses import dataclass

from .parts import Item, Origin, Passage, SourceRef


@dataclass(frozen=True, eq=False, kw_only=True)
class Age:
    """An age in years, both ends included; an end that the source leaves open is None."""

    min: int | None = None
    max: int | None = None
    also_min: int | None = None
    also_max: int | None = None
    note: str | None = None


@dataclass(frozen=True, eq=False, kw_only=True)
class Score:
    id: str
    label: str
    value: float
    unit: str
    sample_size: int | None = None


@dataclass(frozen=True, eq=False, kw_only=True)
class Effect:
    kind: str
    text: str
    measurements: tuple[Score, ...] = ()
    reservation: str | None = None


@dataclass(frozen=True, eq=False, kw_only=True)
class LinkOut:
    title: str
    url: str


@dataclass(frozen=True, eq=False, kw_only=True)
class CatalogueEntry:
    """What a municipality does elsewhere; never a part of the model."""

    origin: Origin
    id: str
    title: str
    theme: str
    municipalities: tuple[str, ...]
    purpose: str
    how: str
    target: str
    for_: tuple[str, ...]
    format: tuple[str, ...]
    referral: str
    effect: Effect
    dated: str
    sources: tuple[SourceRef, ...]
    age: Age | None = None
    relation: str | None = None
    search_words: tuple[str, ...] = ()
    links: tuple[LinkOut, ...] = ()
    own_reading: str | None = None


@dataclass(frozen=True, eq=False, kw_only=True)
class Inspiration:
    origin: Origin
    id: str
    title: str
    summary: Passage
    related: tuple[Item, ...]
    uses: tuple[Item, ...]
