"""This file is a tool: what it measures, and who uses it for what."""

from __future__ import annotations

from dataclasses import dataclass

from .parts import Item, Origin, SourceRef


@dataclass(frozen=True, eq=False, kw_only=True)
class Use:
    core_element: str
    roles: tuple[str, ...]
    text: str
    sources: tuple[SourceRef, ...]


@dataclass(frozen=True, eq=False, kw_only=True)
class Official:
    owner: str
    url: str


@dataclass(frozen=True, eq=False, kw_only=True)
class Band:
    """A part of an instrument's scale, both ends included."""

    min: int
    max: int
    label: str


@dataclass(frozen=True, eq=False, kw_only=True)
class Tool:
    origin: Origin
    id: str
    title: str
    type: str
    summary: str
    uses: tuple[Use, ...]
    sources: tuple[SourceRef, ...]
    full_name: str | None = None
    measures: str | None = None
    reading: str | None = None
    bands: tuple[Band, ...] = ()
    parts: tuple[Item, ...] = ()
    official: Official | None = None
    own_reading: str | None = None
