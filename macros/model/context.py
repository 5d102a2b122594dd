"""This file is what has happened around the model since its sources: never a part of it."""

from __future__ import annotations

from dataclasses import dataclass

from .parts import Origin, SourceRef


@dataclass(frozen=True, eq=False, kw_only=True)
class Document:
    """Where context was read; `certainty` is a value of the schema's enum."""

    id: str
    publisher: str
    title: str
    url: str
    certainty: str
    number: str | None = None
    date: str | None = None


@dataclass(frozen=True, eq=False, kw_only=True)
class Said:
    """A sentence with its places: without any it is unknown, or stands in no source."""

    text: str
    sources: tuple[SourceRef, ...] = ()
    documents: tuple[str, ...] = ()
    own_reading: bool = False


@dataclass(frozen=True, eq=False, kw_only=True)
class Row:
    title: str
    model: Said
    other: Said


@dataclass(frozen=True, eq=False, kw_only=True)
class Way:
    """A way to have both: what the sources support, what they do not, and what to ask."""

    id: str
    title: str
    text: str
    supports: tuple[Said, ...]
    lacks: tuple[str, ...]
    questions: tuple[str, ...]


@dataclass(frozen=True, eq=False, kw_only=True)
class Context:
    """One thing that has happened; `looked_up` and `review_by` are days (``2027-03-01``)."""

    origin: Origin
    id: str
    title: str
    subject: str
    applies: str
    text: str
    certainty: str
    documents: tuple[Document, ...]
    looked_up: str
    review_by: str
    unknown: str | None = None
    own_reading: str | None = None
    touches: tuple[str, ...] = ()
    touched_statements: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    ways: tuple[Way, ...] = ()

    @property
    def is_unproven(self) -> bool:
        """Say whether somebody must still hold it against an official text."""
        return self.certainty != "official" or self.unknown is not None
