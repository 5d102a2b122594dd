"""This file reads built pages: their title, anchors and links, as the HTML standard parses them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import html5lib


@dataclass(frozen=True)
class Page:
    """A built page. `path` is relative to the site; anchors, links and text are its article's.

    Links are addresses from the root of the site, as a browser would resolve them."""

    path: str
    title: str
    heading: str
    anchors: frozenset[str]
    links: frozenset[str]
    text: str


def pages(site: Path) -> Iterator[Page]:
    """Yield every page of a built site, in the order of their paths."""
    for file in sorted(site.rglob("*.html")):
        yield page(file, site)


def page(file: Path, site: Path) -> Page:
    """Return one built page; what stands outside its article (menus, footer) is left out."""
    root = html5lib.parse(file.read_bytes(), namespaceHTMLElements=False)
    article = next(root.iter("article"), root)
    heading = next(article.iter("h1"), None)
    path = file.relative_to(site).as_posix()
    ids = {part.get("id", "") for part in article.iter()} - {""}
    links = {a.get("href", "") for a in article.iter("a")}
    return Page(
        path=path,
        title=text(next(root.iter("title"))),
        heading=text(heading) if heading is not None else "",
        anchors=frozenset(id for id in ids if not id.startswith("__")),  # "__…" are the theme's own
        links=frozenset(urljoin(f"/{path}", link) for link in links if link and "://" not in link),
        text=text(article),
    )


def text(element: Any) -> str:
    """Return an element's text, white space folded, without the sign of its permalink."""
    return " ".join("".join(element.itertext()).replace("#", "").split())
