"""This file is the way through the service: its places, and where each leads."""

from __future__ import annotations

from dataclasses import dataclass

from .parts import Origin, Passage, SourceRef


@dataclass(frozen=True, eq=False, kw_only=True)
class Onward:
    """A way from a step to the next place; `condition` says when, where there are several."""

    to: str
    condition: str | None = None


@dataclass(frozen=True, eq=False, kw_only=True)
class Option:
    """An answer to a decision, and where it leads; `otherwise` holds when no other does."""

    id: str
    label: str
    to: str
    reason: str
    sources: tuple[SourceRef, ...]
    otherwise: bool | None = None
    statements: tuple[str, ...] = ()
    doubt: str | None = None
    own_reading: str | None = None


@dataclass(frozen=True, eq=False, kw_only=True)
class State:
    """A place on the way: a step leads on by `next`, a decision by `options`, an exit nowhere."""

    id: str
    title: str
    kind: str
    text: str
    sources: tuple[SourceRef, ...]
    line: str | None = None
    aside: bool | None = None
    core_element: str | None = None
    roles: tuple[str, ...] = ()
    meets: tuple[str, ...] = ()
    competences: tuple[str, ...] = ()
    tools: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    next: tuple[Onward, ...] = ()
    question: str | None = None
    guidance: str | None = None
    shows_age: bool | None = None
    options: tuple[Option, ...] = ()
    own_reading: str | None = None


@dataclass(frozen=True, eq=False, kw_only=True)
class EntryOption:
    id: str
    label: str
    to: str


@dataclass(frozen=True, eq=False, kw_only=True)
class Entry:
    question: str
    options: tuple[EntryOption, ...]


@dataclass(frozen=True, eq=False, kw_only=True)
class MapPlaces:
    start: str
    transfer: str
    door: str


@dataclass(frozen=True, eq=False, kw_only=True)
class Pathway:
    """The way through the service. Its first state is where it begins."""

    origin: Origin
    id: str
    title: str
    summary: Passage
    map: MapPlaces
    entry: Entry
    states: tuple[State, ...]

    def state(self, id: str) -> State:
        return next(state for state in self.states if state.id == id)
