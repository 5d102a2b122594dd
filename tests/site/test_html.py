"""This file holds every built page against the HTML standard and its rules of accessible markup."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from .built import Page, name_of

pytestmark = pytest.mark.site

# https://html.spec.whatwg.org/multipage/obsolete.html: elements …
GONE = """acronym applet basefont big center dir font frame frameset marquee nobr strike tt"""
OBSOLETE_ELEMENTS = set(GONE.split())
# … attributes that no element has any more …
NOWHERE = """align alink axis background bgcolor bordercolor cellpadding cellspacing char charoff
clear compact frameborder hspace link longdesc lowsrc marginheight marginwidth nohref noshade nowrap
rev rules scrolling text valign vlink vspace"""
OBSOLETE = set(NOWHERE.split())
# … and attributes that only some elements have lost.
OBSOLETE_ON = {
    "a": {"charset", "coords", "name", "shape"},
    "hr": {"color", "size", "width"},
    "img": {"border", "name"},
    "li": {"type"},
    "script": {"charset", "event", "for", "language"},
    "table": {"border", "frame", "height", "summary", "width"},
    "td": {"abbr", "height", "scope", "width"},
    "th": {"height", "width"},
    "ul": {"type"},
}
SVG = "{http://www.w3.org/2000/svg}"


def test_every_page_parses_without_an_error(pages: dict[str, Page]) -> None:
    assert {url: page.parse_errors for url, page in pages.items() if page.parse_errors} == {}


def test_every_id_stands_once_on_its_page(pages: dict[str, Page]) -> None:
    twice = {
        url: [id for id, count in Counter(page.ids).items() if count > 1]
        for url, page in pages.items()
    }
    assert {url: ids for url, ids in twice.items() if ids} == {}


def test_no_id_is_empty_or_holds_a_space(pages: dict[str, Page]) -> None:
    assert [(url, id) for url, page in pages.items() for id in page.ids if id.split() != [id]] == []


def test_nothing_obsolete_is_used(pages: dict[str, Page]) -> None:
    found = [
        (url, element.tag, name)
        for url, page in pages.items()
        for element in page.elements
        if not element.tag.startswith(SVG)
        for name in (set(element.attrib) | {""})
        if name in OBSOLETE | OBSOLETE_ON.get(element.tag, set())
        or (not name and element.tag in OBSOLETE_ELEMENTS)
    ]
    assert found == []


def test_headings_in_main_do_not_skip_a_level(pages: dict[str, Page]) -> None:
    skips = []
    for url, page in pages.items():
        level = 0
        for heading in _headings(page):
            if int(heading.tag[1]) > level + 1:
                skips.append((url, heading.get("id"), f"h{level} → {heading.tag}"))
            level = int(heading.tag[1])
    assert skips == []


def _headings(page: Page) -> list[Any]:
    return [
        element
        for element in page.main.iter()
        if element.tag in ("h1", "h2", "h3", "h4", "h5", "h6")
    ]


def test_every_page_has_one_h1_in_main(pages: dict[str, Page]) -> None:
    counts = {
        url: [heading.tag for heading in _headings(page)].count("h1") for url, page in pages.items()
    }
    assert {url: count for url, count in counts.items() if count != 1} == {}


def test_every_link_and_button_has_a_name(pages: dict[str, Page]) -> None:
    nameless = [
        (url, dict(element.attrib))
        for url, page in pages.items()
        for element in page.all("a", "button", "summary")
        if not name_of(element)
    ]
    assert nameless == []


def test_every_image_has_an_alt_text_or_says_that_it_needs_none(pages: dict[str, Page]) -> None:
    images = [(url, image) for url, page in pages.items() for image in page.all("img")]
    assert images, "the logo is an image on every page"
    assert [(url, image.get("src")) for url, image in images if image.get("alt") is None] == []


def test_no_control_stands_inside_another(pages: dict[str, Page]) -> None:
    controls = ("a", "button", "input", "select", "textarea", "summary")
    nested = [
        (url, outer.tag, inner.tag, name_of(inner))
        for url, page in pages.items()
        for outer in page.all("a", "button", "summary")
        for inner in outer.iter()
        if inner is not outer and inner.tag in controls
    ]
    assert nested == []


def test_every_table_has_header_cells_with_a_scope(pages: dict[str, Page]) -> None:
    bare = [
        (url, [cell.get("scope") for cell in table.iter("th")])
        for url, page in pages.items()
        for table in page.all("table")
        if not list(table.iter("th"))
        or any(cell.get("scope") not in ("col", "row") for cell in table.iter("th"))
    ]
    assert bare == []


def test_every_table_that_scrolls_is_reached_by_keyboard_and_named(pages: dict[str, Page]) -> None:
    scrolling = [
        (url, part)
        for url, page in pages.items()
        for part in page.all("div")
        if part.get("class") == "table"
    ]
    assert scrolling, "the page of limits has a table"
    wanted = {"role", "tabindex", "aria-label"}
    assert [(url, part.attrib) for url, part in scrolling if not wanted <= set(part.attrib)] == []
