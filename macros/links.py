"""This file makes the links to what the model holds, as they are read from one page."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable
from dataclasses import KW_ONLY, dataclass, field
from functools import cached_property

from markupsafe import escape

from .kinds import KINDS
from .model.parts import Origin, SourceRef
from .model.whole import Model
from .model.words import Section, Source


def address_of(page: str) -> str:
    """Return the address under the site of a page, given as its path under ``docs/``."""
    return re.sub(r"\.md$", "/", re.sub(r"(^|/)index\.md$", r"\1", page))


@dataclass(frozen=True)
class Link:
    """A link; in a template it shows itself, with its text escaped."""

    text: str
    href: str
    external: bool = False

    @cached_property
    def _html(self) -> str:
        rel = ' rel="external"' if self.external else ""
        return f'<a href="{escape(self.href)}"{rel}>{escape(self.text)}</a>'

    def __html__(self) -> str:
        return self._html


@dataclass
class Links:
    """The links of a page.

    `url` is the page's address under the site, such as ``kerneelementer/hurtig-hjaelp/``; the home
    page is the empty text. `base` is the folder that relative addresses in its HTML count from.
    """

    model: Model
    _: KW_ONLY
    url: str = ""
    base: str = ""
    _paths: dict[str, tuple[str, str]] = field(default_factory=dict, init=False)
    _links: dict[tuple[str, str], Link] = field(default_factory=dict, init=False)
    _sources: dict[SourceRef, Link] = field(default_factory=dict, init=False)

    def href(self, page: str, anchor: str = "") -> str:
        """Return the relative address of a page, given as its path under ``docs/``."""
        if page not in self._paths:
            self._paths[page] = self._path(page)
        target, path = self._paths[page]
        if not anchor:
            return path
        return f"#{anchor}" if target == self.url else f"{path}#{anchor}"

    def _path(self, page: str) -> tuple[str, str]:
        """Return a page's address under the site, and the relative one from here."""
        target = address_of(page)
        path = posixpath.relpath(f"/{target}", f"/{self.base}")
        if path == "." and self.base:  # named, because Zensical does not rewrite a bare "."
            path = f"../{posixpath.basename(self.base)}"
        return target, f"{path}/" if page.endswith(".md") else path

    def entity(self, kind: str, id: str) -> Link:
        """Return the link to an entity, under its short name where it has one."""
        if (kind, id) not in self._links:
            self._links[kind, id] = self._entity(kind, id)
        return self._links[kind, id]

    def _entity(self, kind: str, id: str) -> Link:
        entity = getattr(self.model, KINDS[kind].key)
        if not KINDS[kind].folder:
            return Link(entity.title, self.href(KINDS[kind].page))
        entity = entity[id]
        text = getattr(entity, "short_title", entity.title)
        anchor = "" if KINDS[kind].has_own_pages else id
        return Link(text, self.href(KINDS[kind].page_of(id), anchor))

    def checklist(self, kind: str, id: str) -> Link:
        """Return the link to the checklist of an entity, under the entity's name."""
        page = str(KINDS[kind].checklist).format(id=id)
        return Link(self.entity(kind, id).text, self.href(page))

    def statement(self, full_id: str) -> Link:
        """Return the link to a statement where it is at home."""
        statement = self.model.statements[full_id]
        return Link(statement.title, self.home(statement.origin, statement.id))

    def home(self, origin: Origin, anchor: str) -> str:
        """Return the address of something said in an entity."""
        return self.href(KINDS[origin.kind].page_of(origin.entity), anchor)

    def source(self, ref: SourceRef) -> Link:
        """Return the link to a section of a source, worded with its pages."""
        if ref not in self._sources:
            self._sources[ref] = self._source(ref)
        return self._sources[ref]

    def _source(self, ref: SourceRef) -> Link:
        source, section = self._section(ref)
        pages = f" (s. {section.pages})" if section.pages else ""
        return Link(f"{source.short_title}, {section.title}{pages}", self._section_href(ref))

    def sources_in_short(self, refs: Iterable[SourceRef]) -> list[Link]:
        """Return links to sections by their pages alone, each wording once, for tables."""
        links: dict[str, Link] = {}
        for ref in refs:
            source, section = self._section(ref)
            text = f"{source.short_title}, " + (
                f"s. {section.pages}" if section.pages else section.title
            )
            links.setdefault(text, Link(text, self._section_href(ref)))
        return list(links.values())

    def _section(self, ref: SourceRef) -> tuple[Source, Section]:
        source = self.model.sources[ref.source]
        return source, next(section for section in source.sections if section.id == ref.section)

    def _section_href(self, ref: SourceRef) -> str:
        return self.href(KINDS["source"].page, f"{ref.source}-{ref.section}")
