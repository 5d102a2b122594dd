"""This file is a form to fill in."""

from __future__ import annotations

from dataclasses import dataclass

from .parts import Origin, SourceRef


@dataclass(frozen=True, eq=False, kw_only=True)
class Bounds:
    """The limit that a field follows: `of` names it among those of the statement."""

    statement: str
    of: str


@dataclass(frozen=True, eq=False, kw_only=True)
class Column:
    id: str
    label: str
    type: str
    options: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False, kw_only=True)
class FormField:
    """A field of a form; forms.py says what each type needs."""

    id: str
    label: str
    type: str
    guidance: str | None = None
    options: tuple[str, ...] = ()
    lines: int | None = None
    bounds: Bounds | None = None
    scale: str | None = None
    columns: tuple[Column, ...] = ()
    count: int | None = None
    serves: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False, kw_only=True)
class FormSection:
    id: str
    title: str
    fields: tuple[FormField, ...]
    guidance: str | None = None


@dataclass(frozen=True, eq=False, kw_only=True)
class Calendar:
    """The rows of a form that are appointments: ids of the field and of its columns."""

    title: str
    rows: str
    date: str
    time: str | None = None
    place: str | None = None


@dataclass(frozen=True, eq=False, kw_only=True)
class Form:
    """A form to fill in. `about` a person: nothing that is written is ever kept."""

    origin: Origin
    id: str
    title: str
    about: str
    occasion: str
    phase: str
    roles: tuple[str, ...]
    summary: str
    why: str
    when: str
    together_with: str
    retention: str
    sections: tuple[FormSection, ...]
    sources: tuple[SourceRef, ...]
    tools: tuple[str, ...] = ()
    serves: tuple[str, ...] = ()
    opening: str | None = None
    calendar: Calendar | None = None
    own_reading: str | None = None

    @property
    def statements(self) -> tuple[str, ...]:
        """Return the ids of the statements that the form or a field of it serves, each once."""
        fields = [served for it in self.sections for field in it.fields for served in field.serves]
        return tuple(dict.fromkeys((*self.serves, *fields)))
