"""This file follows the ways in: six tabs, what each opens with, and how far it is to any page."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from .built import ROOT, Page, text_of

pytestmark = pytest.mark.site

TABS = ["Forside", "Overvej", "Modellen", "Min rolle", "Værktøjer", "Opslag"]
MOST_CLICKS = 3
SHARED = Path(__file__).parent / "shared-addresses.txt"


def _menu() -> dict[str, Any]:
    """Return what stands under each tab: pages, and sections as {title: [pages]}."""
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").partition("\nnav:")[2]
    return {tab: under for item in yaml.safe_load(text) for tab, under in item.items()}


def _url(file: str) -> str:
    return re.sub(r"(^|/)index\.md$", r"\1", file) if file.endswith("index.md") else file[:-3] + "/"


def _first_level(under: list[Any]) -> list[str]:
    """Return the addresses of a tab's pages, and of the page that each of its sections opens with.

    The first is the tab's own."""
    opening = [next(iter(it.values()))[0] if isinstance(it, dict) else it for it in under]
    return [_url(file) for file in opening]


SECTIONS = {tab: _first_level(under) for tab, under in _menu().items() if isinstance(under, list)}


def _links(page: Page, root: Any) -> list[str]:
    places = [page.resolve(a.get("href", "")) for a in root.iter("a")]
    return ["" if place[0] == "." else place[0] for place in places if place]


def test_tabs_are_six_and_stand_as_the_menu_has_them(pages: dict[str, Page]) -> None:
    assert list(_menu()) == TABS
    for url, page in pages.items():
        tabs = next(it for it in page.all("nav") if it.get("class") == "md-tabs")
        assert [text_of(item) for item in tabs.iter("li")] == TABS, url


@pytest.mark.parametrize("tab", SECTIONS)
def test_tab_opens_with_a_page_that_leads_to_all_under_it(pages: dict[str, Page], tab: str) -> None:
    landing, *others = SECTIONS[tab]
    assert len(others) >= 4
    links = _links(pages[landing], pages[landing].article)
    assert [url for url in others if url not in links] == []


@pytest.mark.parametrize("tab", SECTIONS)
def test_a_line_says_what_is_behind_each_link(pages: dict[str, Page], tab: str) -> None:
    """At least one link to each page of the tab has more words beside it than its own."""
    landing, *others = SECTIONS[tab]
    page = pages[landing]
    said = {
        url
        for item in page.article.iter("li")
        for url in _links(page, item)
        if len(text_of(item)) > 20 + max(len(text_of(a)) for a in item.iter("a"))
    }
    assert [url for url in others if url not in said] == []


def test_every_page_is_few_clicks_from_home(pages: dict[str, Page]) -> None:
    """By links in the text, the tabs and the footer: a phone has no menu beside the page."""
    clicks = {"": 0}
    waiting = [""]
    for url in waiting:
        for other in pages[url].leads_to():
            if other in pages and other not in clicks:
                clicks[other] = clicks[url] + 1
                waiting.append(other)
    far = {url: clicks.get(url) for url in pages if clicks.get(url, MOST_CLICKS + 1) > MOST_CLICKS}
    assert set(far) - {"404.html"} == set()


def test_address_that_has_been_shared_still_leads_to_a_page(pages: dict[str, Page]) -> None:
    shared = SHARED.read_text(encoding="utf-8").splitlines()
    assert len(shared) > 130
    assert [url for url in shared if url.removeprefix("/") not in pages] == []


def test_page_for_a_wrong_address_has_the_six_doors(pages: dict[str, Page]) -> None:
    page = pages["404.html"]
    doors = next(page.article.iter("ul"))
    assert [text_of(a) for a in doors.iter("a")] == TABS
    assert _links(page, doors) == ["", *(landing for landing, *_ in SECTIONS.values())]
    assert all(len(text_of(item)) > 30 for item in doors.iter("li"))


def test_home_has_a_door_for_each_reader_and_every_tool(pages: dict[str, Page]) -> None:
    links = _links(pages[""], pages[""].article)
    ways = ["overvej/", "roller/", "vejen/vejviser/"]
    assert [url for url in links if url in ways][:3] == ways
    assert set(SECTIONS["Værktøjer"][1:]) <= set(links)
    assert {"viden/virker-det/", "viden/omkostninger/", "modellen/graenser/"} <= set(links)
    assert "vedligehold/" in links
