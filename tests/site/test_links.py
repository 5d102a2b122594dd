"""This file follows every address on every built page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from .built import ROOT, Page

pytestmark = pytest.mark.site

ONE_ID = ("for", "popovertarget", "commandfor", "form", "list", "aria-activedescendant")
SOME_IDS = (
    "aria-controls",
    "aria-describedby",
    "aria-details",
    "aria-labelledby",
    "aria-owns",
    "headers",
)
# The theme's heading of its table of contents is the label of a switch that section pages lack.
THEME_FAULTS = {("for", "__toc")}
OTHER_HOST = re.compile(
    r"^(?:[a-z][a-z0-9+.-]*:)?//|^(?!mailto:|tel:)[a-z][a-z0-9+.-]*:", re.IGNORECASE
)


def _addresses(page: Page) -> Iterator[tuple[Any, str]]:
    """Yield (element, address) of whatever a page links to or loads."""
    for element in page.elements:
        for name in ("href", "src", "action", "formaction", "data", "poster", "cite", "srcset"):
            if (address := element.get(name)) is not None:
                yield element, address


def test_every_internal_link_leads_somewhere(pages: dict[str, Page], folder: Path) -> None:
    lost = []
    for url, page in pages.items():
        for element, address in _addresses(page):
            place = page.resolve(address)
            if place is None or element.get("rel") == "canonical":
                continue
            path, fragment = place
            target = pages.get("" if path == "." else path)
            if target is None and not (folder / path).is_file():
                lost.append((url, address, "no such file"))
            elif target and fragment and fragment not in target.ids:
                lost.append((url, address, "no such anchor"))
    assert lost == []


def test_every_page_is_linked_as_a_folder(pages: dict[str, Page]) -> None:
    links = [(url, a.get("href", "")) for url, page in pages.items() for a in page.all("a")]
    assert [(url, href) for url, href in links if href.endswith((".md", "index.html"))] == []


def test_every_id_that_an_attribute_names_is_on_the_page(pages: dict[str, Page]) -> None:
    named = [
        (url, page, name, id)
        for url, page in pages.items()
        for element in page.elements
        for name in (*ONE_ID, *SOME_IDS)
        for id in ([element.get(name, "")] if name in ONE_ID else element.get(name, "").split())
        if id
    ]
    assert any(name == "popovertarget" for _, _, name, _ in named), (
        "terms are explained by popovers"
    )
    assert [
        (url, name, id)
        for url, page, name, id in named
        if id not in page.ids and (name, id) not in THEME_FAULTS
    ] == []


def test_every_explanation_has_a_button_that_opens_it(pages: dict[str, Page]) -> None:
    for url, page in pages.items():
        notes = {
            element.get("id") for element in page.elements if element.get("popover") is not None
        }
        assert notes == {button.get("popovertarget") for button in page.all("button")} - {None}, url


def test_only_links_lead_to_other_hosts(pages: dict[str, Page]) -> None:
    by_hand = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "docs").rglob("*.md"))
    outside = [
        (url, element.tag, address)
        for url, page in pages.items()
        for element, address in _addresses(page)
        if OTHER_HOST.match(address) and element.get("rel") not in ("external", "canonical")
        if not (element.tag == "a" and address in by_hand)
    ]
    assert outside == []


def test_the_canonical_address_is_the_page_itself(pages: dict[str, Page]) -> None:
    address = re.search(
        r"^site_url: (\S+)$", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"), re.MULTILINE
    )
    assert address
    for url, page in pages.items():
        canonical = [
            link.get("href") for link in page.all("link") if link.get("rel") == "canonical"
        ]
        assert canonical == ([] if url == "404.html" else [address[1] + url])


def test_no_stylesheet_loads_from_another_host(folder: Path) -> None:
    sheets = list(folder.rglob("*.css"))
    assert sheets
    loads = re.compile(r"(?:url\(|@import)\s*[\"']?(?:https?:)?//")
    assert [sheet.name for sheet in sheets if loads.search(sheet.read_text(encoding="utf-8"))] == []


def test_every_page_is_in_the_menu(pages: dict[str, Page]) -> None:
    page = pages["roller/"]
    menu = next(nav for nav in page.all("nav") if "md-nav--primary" in nav.get("class", ""))
    listed = {(page.resolve(a.get("href", "")) or ("", ""))[0] for a in menu.iter("a")}
    assert _addresses_of_docs() - listed == set()


def test_every_page_is_reached_from_the_home_page_without_the_menu(pages: dict[str, Page]) -> None:
    """Links in the text, the tabs and the footer; the menu beside the page does not count."""
    reached, waiting = {""}, [""]
    while waiting:
        for other in pages[waiting.pop()].leads_to():
            if other in pages and other not in reached:
                reached.add(other)
                waiting.append(other)
    assert _addresses_of_docs() - reached == set()


def _addresses_of_docs() -> set[str]:
    paths = (path.relative_to(ROOT / "docs").as_posix() for path in (ROOT / "docs").rglob("*.md"))
    return {re.sub(r"(^|/)index/$", r"\1", path.removesuffix(".md") + "/") for path in paths}
