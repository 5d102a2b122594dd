"""This file is what a component knows of its page: the model, links and explained words."""

from __future__ import annotations

import re
from collections.abc import Callable, MutableMapping
from dataclasses import KW_ONLY, dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from markupsafe import Markup, escape

from .explained import Glossary
from .links import Link, Links
from .model.parts import Origin
from .model.whole import Model
from .model.words import Term
from .render import template_macro

_SIGN = re.compile(r"[,.;:!?)»]+")


@dataclass
class Site(Links):
    """One page of the site while it is built.

    `docs` is the folder of the pages. `meta` is the page's front matter. `repository` is the
    address where files of the project are read, with ``{path}`` and ``{line}``, or empty.
    `explained` holds the ids of the terms explained on the page so far; `keyed` the levels
    that the page has said the meaning of.
    """

    _: KW_ONLY
    docs: Path
    meta: MutableMapping[str, Any]
    repository: str = ""
    explained: set[str] = field(default_factory=set)
    keyed: set[str] = field(default_factory=set)

    def file(self, origin: Origin) -> Link:
        """Return the file and line where something is said; without a repository, no address."""
        href = self.repository.format(path=origin.path, line=origin.line) if self.repository else ""
        return Link(f"{origin.path}:{origin.line}", href)

    def edit(self, origin: Origin) -> Link | None:
        """Return the link to mend what is said somewhere; None without a repository."""
        return Link("Ret dette", self.file(origin).href) if self.repository else None

    def see(self, target: str) -> Link:
        """Return the link to ``kind/id`` or ``page/path.md`` as a term names it."""
        kind, _, rest = target.partition("/")
        return (
            Link(self.heading(rest), self.href(rest)) if kind == "page" else self.entity(kind, rest)
        )

    def context(self, place: str) -> list[Link]:
        """Return the links to the context that touches ``kind/id``, a page or a statement."""
        return [self.entity("context", it.id) for it in self.model.context_by_place.get(place, ())]

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
        for start, end, term in _glossary(self.model).found_in(text):
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


@lru_cache(maxsize=1)  # of the model that is built: an older one is let go
def _glossary(model: Model) -> Glossary:
    return Glossary(model.terms.values())
