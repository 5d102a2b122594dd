"""This file is what the evaluation measured and saw, and where its sources disagree."""

from __future__ import annotations

from dataclasses import dataclass

from .parts import Item, Origin, Passage, SourceRef


@dataclass(frozen=True, eq=False, kw_only=True)
class Measurement:
    """One measured value, or the shares that declined, stood still and progressed (percent)."""

    id: str
    label: str
    reads: str | None = None
    value: float | None = None
    whole: float | None = None
    decline: float | None = None
    no_change: float | None = None
    progress: float | None = None
    lost: bool | None = None
    sample_size: int | None = None
    group: str | None = None
    measure: str | None = None
    time: str | None = None
    instrument: str | None = None


@dataclass(frozen=True, eq=False, kw_only=True)
class Degree:
    element: str
    degree: str


@dataclass(frozen=True, eq=False, kw_only=True)
class Lookup:
    label: str
    term: str


@dataclass(frozen=True, eq=False, kw_only=True)
class Finding:
    """What was measured or seen; what measurements do not share, each says itself."""

    origin: Origin
    id: str
    title: str
    subject: str
    text: str
    sources: tuple[SourceRef, ...]
    lookups: tuple[Lookup, ...] = ()
    group: str | None = None
    measure: str | None = None
    time: str | None = None
    instrument: str | None = None
    unit: str | None = None
    measurements: tuple[Measurement, ...] = ()
    degrees: tuple[Degree, ...] = ()
    reservation: str | None = None
    concerns: tuple[str, ...] = ()
    own_reading: str | None = None


@dataclass(frozen=True, eq=False, kw_only=True)
class Position:
    text: str
    sources: tuple[SourceRef, ...]


@dataclass(frozen=True, eq=False, kw_only=True)
class Disagreement:
    origin: Origin
    id: str
    title: str
    subject: str
    positions: tuple[Position, ...]
    choice: str
    see: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False, kw_only=True)
class Evaluation:
    origin: Origin
    id: str
    title: str
    summary: Passage
    data_sources: tuple[Item, ...]
    cannot_show: tuple[Item, ...]
