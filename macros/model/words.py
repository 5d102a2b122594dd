"""This file is the words that are explained, and the sources that all of it is taken from."""

from __future__ import annotations

from dataclasses import dataclass

from .parts import Origin, SourceRef


@dataclass(frozen=True, eq=False, kw_only=True)
class Term:
    origin: Origin
    id: str
    title: str
    definition: str
    also_called: tuple[str, ...] = ()
    search_words: tuple[str, ...] = ()
    replaces: tuple[str, ...] = ()
    see: tuple[str, ...] = ()
    own_reading: str | None = None
    sources: tuple[SourceRef, ...] = ()


@dataclass(frozen=True, eq=False, kw_only=True)
class Section:
    id: str
    title: str
    pages: str | None = None


@dataclass(frozen=True, eq=False, kw_only=True)
class Source:
    origin: Origin
    id: str
    title: str
    short_title: str
    publisher: str
    date: str
    use: str
    summary: str
    author: str | None = None
    isbn: str | None = None
    url: str | None = None
    sections: tuple[Section, ...] = ()
