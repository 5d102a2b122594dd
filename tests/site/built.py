"""This file finds the built site, and reads its pages as the HTML standard parses them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import html5lib

from macros.widgets import BUILT

ROOT = Path(__file__).resolve().parents[2]
INPUTS = ("model", "docs", "macros", "schemas", "mkdocs.yml")
HOST = "https://guide.invalid"  # stands for the site's own host while addresses are resolved


def site_folder() -> tuple[Path, str]:
    """Return the folder of the built site, and why it has to be built first; empty when it has not.

    The environment variable GUIDE_SITE names another folder, which is taken as it is.
    """
    if named := os.environ.get("GUIDE_SITE"):
        return Path(named).resolve(), ""
    folder = ROOT / "site"
    if not (folder / "sitemap.xml").exists():
        return folder, "site/ is not built: run make site"
    newest = max(_inputs(), key=lambda path: path.stat().st_mtime)
    is_old = newest.stat().st_mtime > (folder / "sitemap.xml").stat().st_mtime
    return (
        folder,
        f"site/ is older than {newest.relative_to(ROOT)}: run make site" if is_old else "",
    )


def _inputs() -> Iterator[Path]:
    """Yield every file that the site is made of; what an export wrote is not one."""
    written = (ROOT / "docs" / "hent", ROOT / BUILT)
    for name in INPUTS:
        for path in [ROOT / name, *(ROOT / name).rglob("*")]:
            made = "__pycache__" in path.parts or any(map(path.is_relative_to, written))
            if path.is_file() and not made:
                yield path


@dataclass(frozen=True)
class Page:
    """A built page. `url` is its address under the site (``roller/leder/``); home: empty."""

    url: str
    text: str

    @cached_property
    def _parsed(self) -> tuple[Any, list[str]]:
        parser = html5lib.HTMLParser(namespaceHTMLElements=False)
        tree = parser.parse(self.text)
        return tree, [f"line {line}: {code} {data}" for (line, _), code, data in parser.errors]

    @property
    def tree(self) -> Any:
        """The root as an ElementTree element."""
        return self._parsed[0]

    @property
    def parse_errors(self) -> list[str]:
        return self._parsed[1]

    @cached_property
    def elements(self) -> list[Any]:
        return [element for element in self.tree.iter() if isinstance(element.tag, str)]

    def all(self, *tags: str) -> list[Any]:
        return [element for element in self.elements if element.tag in tags]

    @cached_property
    def main(self) -> Any:
        return next(self.tree.iter("main"))

    @cached_property
    def article(self) -> Any:
        return next(self.tree.iter("article"))

    @cached_property
    def ids(self) -> list[str]:
        return [element.get("id") for element in self.elements if element.get("id") is not None]

    def meta(self, name: str) -> str:
        """Return the content of a meta tag, or the empty text."""
        return next(
            (meta.get("content", "") for meta in self.all("meta") if meta.get("name") == name), ""
        )

    def leads_to(self) -> Iterator[str]:
        """Yield the addresses under the site that links lead to, all but the menu's beside it."""
        beside = {
            id(a)
            for nav in self.all("nav")
            if "md-nav" in nav.get("class", "").split()
            for a in nav.iter("a")
        }
        for a in self.all("a"):
            place = self.resolve(a.get("href", ""))
            if place and id(a) not in beside:
                yield place[0]

    def resolve(self, address: str) -> tuple[str, str] | None:
        """Return the path under the site and the fragment of an address; None outside the site."""
        whole, fragment = urldefrag(urljoin(f"{HOST}/{self.url}", address))
        if not whole.startswith(f"{HOST}/"):
            return None
        return unquote(urlsplit(whole).path).lstrip("/"), unquote(fragment)


def read_pages(folder: Path) -> dict[str, Page]:
    """Return every page by its address under the site, in the order of the addresses."""
    found = {}
    for path in folder.rglob("*.html"):
        url = path.relative_to(folder).as_posix().removesuffix("index.html")
        found[url] = Page(url, path.read_text(encoding="utf-8"))
    return dict(sorted(found.items()))


def text_of(element: Any) -> str:
    """Return an element's text with white space folded."""
    return " ".join("".join(element.itertext()).split())


def name_of(element: Any) -> str:
    """Return what a screen reader calls a link or button: its label, else its text and images."""
    if label := element.get("aria-label"):
        return str(label)
    images = (image.get("alt", "") for image in element.iter("img"))
    return " ".join([text_of(element), *images, element.get("title", "")]).strip()
