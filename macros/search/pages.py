"""This file takes built pages apart into the sections that a search leads to."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from html.parser import HTMLParser

_HEADINGS = frozenset(f"h{level}" for level in range(1, 7))
_VOID = frozenset(("br", "hr", "img", "input", "link", "meta", "wbr", "source", "col"))
_HIDDEN_TAGS = frozenset(("script", "style", "svg", "template", "select", "button", "textarea"))
_HIDDEN_CLASSES = frozenset(
    ("chip", "headerlink", "level", "out-of-sight", "sources", "statement__who")
)
_INLINE = frozenset(
    ("a", "abbr", "b", "button", "code", "em", "i", "small", "span", "strong", "sub", "sup", "time")
)
_COMMON = 4  # pages that have the same heading
_ENDS = ".:;,!?·"  # signs after which nothing need stand between two parts of a text


@dataclass
class Section:
    """A part of a page from one heading to the next. `anchor` is empty at the page's top."""

    anchor: str
    title: str = ""
    text: str = ""


@dataclass
class Page:
    """A page: `address` under the site, `part` the names of the menu that lead to it."""

    address: str
    part: str = ""
    sections: list[Section] = field(default_factory=list)


def page_of(address: str, html: str) -> Page:
    """Return a built page in sections, the first of them its top. One without an article has none.

    What has the attribute ``data-unsearched``, is a control or says where a sentence is from is
    left out.
    """
    page = Page(address, _part(html))
    article = re.search(r"(?s)<article.*?</article>", html)
    if article:
        reader = _Reader()
        reader.feed(article[0])
        reader.close()
        page.sections = reader.ended()
    return page


def _part(html: str) -> str:
    """Return the names of the path above a page's heading, as »Modellen › Kerneelementer«."""
    path = re.search(r'(?s)<nav class="md-path".*?</nav>', html)
    names = re.findall(r'(?s)<span class="md-ellipsis">(.*?)</span>', path[0]) if path else []
    return " › ".join(" ".join(name.split()) for name in names[1:])


class _Reader(HTMLParser):
    """Reads an article. `hidden` is how deep it is in what is left out."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.sections = [Section("")]
        self.open: list[tuple[str, bool]] = []  # the tag, and whether it hides what is in it
        self.hidden = 0
        self.in_title = False
        self.parts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VOID:
            self.parts.append("\n")
            return
        given = dict(attrs)
        hides = _is_hidden(tag, given)
        self.open.append((tag, hides))
        self.hidden += hides
        if tag in _HEADINGS and given.get("id") and not self.hidden:
            self._begin(tag, str(given["id"]))
        elif tag not in _INLINE:
            self.parts.append("\n")

    def _begin(self, tag: str, anchor: str) -> None:
        self._end_text()
        if tag != "h1":
            self.sections.append(Section(anchor))
        self.in_title = True

    def _end_text(self) -> None:
        section = self.sections[-1]
        lines = [" ".join(line.split()) for line in "".join(self.parts).split("\n")]
        if self.in_title:
            section.title = " ".join(filter(None, lines))
        else:
            section.text = in_one_line([section.text, *lines])
        self.parts = []

    def handle_endtag(self, tag: str) -> None:
        if not any(tag == other for other, _ in self.open):
            return
        while self.open:
            other, hides = self.open.pop()
            self.hidden -= hides
            if other == tag:
                break
        if tag in _HEADINGS and self.in_title:
            self._end_text()
            self.in_title = False
        elif tag not in _INLINE:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self.hidden and not self._is_quiet(data):
            self.parts.append(data)

    def _is_quiet(self, data: str) -> bool:
        """Say whether a text is the sign of a fold that says nothing of what is in it."""
        return bool(self.open) and self.open[-1][0] == "summary" and data.strip() == "Mere"

    def ended(self) -> list[Section]:
        self._end_text()
        return [section for section in self.sections if section.title]


def in_one_line(texts: Iterable[str]) -> str:
    """Return the parts of a text in one line, with a sign between those that end without one."""
    whole = ""
    for text in filter(None, texts):
        between = "" if not whole else " " if whole[-1] in _ENDS else " · "
        whole = f"{whole}{between}{text}"
    return whole


def without_common_headings(pages: list[Page]) -> list[Page]:
    """Return pages in which a heading that many have, as »Skabeloner«, leads nowhere by itself.

    What stands below it is of the page's top.
    """
    titles = Counter(title for page in pages for title in {it.title for it in page.sections})
    return [_lifted(page, titles) for page in pages]


def _lifted(page: Page, titles: Counter[str]) -> Page:
    top, *others = page.sections
    common = [it for it in others if titles[it.title] >= _COMMON]
    text = in_one_line([top.text, *(part for it in common for part in (it.title, it.text))])
    kept = [it for it in others if titles[it.title] < _COMMON]
    return Page(page.address, page.part, [Section(top.anchor, top.title, text), *kept])


def _is_hidden(tag: str, given: dict[str, str | None]) -> bool:
    classes = (given.get("class") or "").split()
    return (
        "data-unsearched" in given
        or given.get("aria-hidden") == "true"
        or (tag in _HIDDEN_TAGS and "term" not in classes)
        or not _HIDDEN_CLASSES.isdisjoint(classes)
    )


def address_in(path: str) -> str:
    """Return the address of a built file, given as its path under the site."""
    folder, name = posixpath.split(path)
    if name != "index.html":
        return path
    return f"{folder}/" if folder else ""
