"""This file is what the service costs."""

from __future__ import annotations

from dataclasses import dataclass

from .parts import Item, Origin, Passage, SourceRef


@dataclass(frozen=True, eq=False, kw_only=True)
class Calculation:
    """The sum of some figures, divided by others one after the other; a share is in percent."""

    sum_of: tuple[str, ...]
    divided_by: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False, kw_only=True)
class AlsoStated:
    value: float
    sources: tuple[SourceRef, ...]


@dataclass(frozen=True, eq=False, kw_only=True)
class Amount:
    id: str
    label: str
    value: float
    unit: str
    per: str
    sources: tuple[SourceRef, ...]
    reads: str | None = None
    track: str | None = None
    rounded_to: int | None = None
    calculation: Calculation | None = None
    also_stated: AlsoStated | None = None


@dataclass(frozen=True, eq=False, kw_only=True)
class Assumption:
    id: str
    label: str
    value: float
    unit: str
    sources: tuple[SourceRef, ...]
    reads: str | None = None
    track: str | None = None


@dataclass(frozen=True, eq=False, kw_only=True)
class OwnCalculation:
    id: str
    label: str
    value: float
    unit: str
    calculation: Calculation
    text: str
    reads: str | None = None


@dataclass(frozen=True, eq=False, kw_only=True)
class Costs:
    origin: Origin
    id: str
    title: str
    price_year: int
    summary: Passage
    amounts: tuple[Amount, ...]
    assumptions: tuple[Assumption, ...]
    own_calculations: tuple[OwnCalculation, ...]
    reservations: tuple[Item, ...]
    scenarios: tuple[Item, ...]
    who_pays: tuple[Item, ...]
