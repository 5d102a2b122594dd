"""This file is what a component knows of its page: the model, links and explained words."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterable, MutableMapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from markupsafe import Markup, escape

from .kinds import KINDS
from .model import Model, Origin, Section, Source, SourceRef, Term
from .render import template_macro


@dataclass(frozen=True)
class Link:
    """A link; in a template it shows itself, with its text escaped."""

    text: str
    href: str

    @cached_property
    def _html(self) -> str:
        return f'<a href="{escape(self.href)}">{escape(self.text)}</a>'

    def __html__(self) -> str:
        return self._html


@dataclass
class Site:
    """One page of the site while it is built.

    `docs` is the folder of the pages. `url` is the page's address under the site, such as
    ``kerneelementer/hurtig-hjaelp/``; the home page is the empty text. `base` is the folder that
    relative addresses in its HTML count from. `meta` is the page's front matter. `repository` is
    the address where files of the project are read, with ``{path}`` and ``{line}``, or empty.
    `explained` holds the ids of the terms explained on the page so far.
    """

    model: Model
    docs: Path
    url: str
    base: str
    meta: MutableMapping[str, Any]
    repository: str = ""
    explained: set[str] = field(default_factory=set)
    _paths: dict[str, tuple[str, str]] = field(default_factory=dict)
    _links: dict[tuple[str, str], Link] = field(default_factory=dict)
    _sources: dict[SourceRef, Link] = field(default_factory=dict)

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
        target = re.sub(r"(^|/)index\.md$", r"\1", page)
        target = re.sub(r"\.md$", "/", target)
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

    def file(self, origin: Origin) -> Link:
        """Return the file and line where something is said; without a repository, no address."""
        href = self.repository.format(path=origin.path, line=origin.line) if self.repository else ""
        return Link(f"{origin.path}:{origin.line}", href)

    def see(self, target: str) -> Link:
        """Return the link to ``kind/id`` or ``page/path.md`` as a term names it."""
        kind, _, rest = target.partition("/")
        return (
            Link(self.heading(rest), self.href(rest)) if kind == "page" else self.entity(kind, rest)
        )

    def heading(self, page: str) -> str:
        """Return the heading that a hand-written page opens with."""
        text = (self.docs / page).read_text(encoding="utf-8")
        return next(line[2:].strip() for line in text.splitlines() if line.startswith("# "))

    def describe(self, text: str, title: str = "") -> None:
        """Give the page its description and a title for menus, unless its front matter has."""
        self.meta.setdefault("description", text)
        if title:
            self.meta.setdefault("title", title)

    def paragraphs(self, text: str | None) -> list[Markup]:
        """Return the paragraphs of a text, each with its terms explained."""
        return [self.explain(part) for part in (text or "").split("\n") if part]

    def explained_term(self, term: Term, word: str, sign: str = "") -> Markup:
        """Return a word of the text with its explanation, and the sign that follows it."""
        href = self.entity("term", term.id).href
        return self._show_explained(term, word, sign, href)

    @cached_property
    def _show_explained(self) -> Callable[..., Markup]:
        return template_macro("term/inline.html.j2", "explained")

    def explain(self, text: str) -> Markup:
        """Return text as HTML, each term explained the first time it stands on the page."""
        parts, done = [], 0
        for start, end, term in _terms_in(text, self.model):
            if term.id in self.explained:
                continue
            self.explained.add(term.id)
            # The sign after the word goes along, or it could begin the next line.
            sign = _SIGN.match(text, end)
            parts += [
                escape(text[done:start]),
                self.explained_term(term, text[start:end], sign.group() if sign else ""),
            ]
            done = sign.end() if sign else end
        return Markup("").join([*parts, escape(text[done:])])


_SIGN = re.compile(r"[,.;:!?)»]+")
Names = dict[str, list[tuple[str, Term]]]
_WORD = re.compile(r"[\w§]+")


@cache
def _terms_by_first_word(model: Model) -> Names:
    """Return (name, term) of every name of every term, in lower case, under its first word.

    The longest name comes first, so that a term is not found inside another.
    """
    names = [
        (name.lower(), term)
        for term in model.terms.values()
        for name in (term.title, *term.also_called)
    ]
    under: Names = {}
    for name, term in sorted(names, key=lambda pair: -len(pair[0])):
        if first := _WORD.search(name):
            under.setdefault(first.group(), []).append((name, term))
    return under


@cache  # a statement's text is shown on several pages
def _terms_in(text: str, model: Model) -> tuple[tuple[int, int, Term], ...]:
    """Return (start, end, term) for the terms in a text, whole words only, none inside another.

    One pattern of all names would be shorter, and take half of the build's own time.
    """
    names, found = _terms_by_first_word(model), []
    folded, done = _lower(text), 0
    for word in _WORD.finditer(folded):
        start = word.start()
        if start < done or folded[start - 1 : start] == "-":
            continue
        for name, term in names.get(word.group(), ()):
            end = start + len(name)
            if folded.startswith(name, start) and not _joins(folded[end : end + 1]):
                found.append((start, end, term))
                done = end
                break
    return tuple(found)


def _lower(text: str) -> str:
    """Return a text in lower case, letter for letter, so that places stay those of the text."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(one if len(one := letter.lower()) == 1 else letter for letter in text)


def _joins(letter: str) -> bool:
    return letter == "-" or letter.isalnum()
