"""This file searches as readers do."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from .conftest import OpenPage
from .served import PAGES

pytestmark = pytest.mark.browser

PHONE = 360
FIELD = ".md-search__input"
SEARCH_BUTTON = ".md-header__button[for=__search]"

# What readers write, and the pages that must be among the first five results.
EXPECTED = {
    "forløb": ["kerneelementer/gruppeforloeb/", "kerneelementer/samtaleforloeb/"],
    "gruppe": ["kerneelementer/gruppeforloeb/"],
    "brobygning": ["kerneelementer/samarbejde-og-brobygning/"],
    "ventetid": ["kerneelementer/hurtig-hjaelp/"],
    "kø": ["kerneelementer/hurtig-hjaelp/"],
    "pris": ["viden/omkostninger/"],
    "virker": ["viden/virker-det/"],
    "Myway": ["inspiration/myway/"],
    "Coolkids": ["inspiration/cool-kids-og-chilled/"],
    "spiseforstyrrelse": ["inspiration/task-force-for-spiseforstyrrelser-og-selvskade/"],
    "teenager": ["modellen/maalgruppe/"],
    "ansøgning": ["kerneelementer/lettilgaengelig-adgang/"],
    "WHO5": ["redskaber/who-5/"],
    "WHO-5": ["redskaber/who-5/"],
    "underretningspligt": ["kerneelementer/hurtig-hjaelp/"],
    "selvmordstanker": ["om/akut-hjaelp/"],
    "psykolog": ["roller/psykolog-psykoterapeut/"],
}


def _results(page: Page, query: str) -> list[str]:
    """Return the addresses of the first five results, without host and anchor."""
    page.locator(FIELD).press_sequentially(query)
    expect(page.locator(".md-search-result__meta")).to_contain_text("resultat")
    page.wait_for_timeout(300)  # results of the last letter replace those of the letter before
    links = page.locator(".md-search-result__item > a").all()[:5]
    return [link.evaluate("a => a.pathname.slice(1)") for link in links]


@pytest.mark.parametrize("query", EXPECTED)
def test_search_finds_the_page(open_page: OpenPage, query: str) -> None:
    found = _results(open_page(PAGES["home"]), query)
    assert set(EXPECTED[query]) <= set(found), found


def test_search_says_when_it_finds_nothing(open_page: OpenPage) -> None:
    page = open_page(PAGES["home"])
    page.locator(FIELD).press_sequentially("xyzzyq")
    expect(page.locator(".md-search-result__meta")).to_have_text("Ingen resultater fundet")


def test_search_by_keyboard_opens_a_result(open_page: OpenPage) -> None:
    page = open_page(PAGES["home"])
    _tab_to_field(page)
    assert _results(page, "samtykke")
    page.keyboard.press("ArrowDown")
    expect(page.locator(".md-search-result__link:focus")).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "?h=" in url)
    expect(page.locator("article")).to_contain_text("samtykke")


def test_search_on_a_phone_opens_by_key_and_gives_the_focus_back(open_page: OpenPage) -> None:
    page = open_page(PAGES["home"], PHONE)
    page.locator(SEARCH_BUTTON).focus()
    page.keyboard.press("Enter")
    expect(page.locator(FIELD)).to_be_focused()
    assert _results(page, "samtykke")
    page.keyboard.press("Escape")
    expect(page.locator(SEARCH_BUTTON)).to_be_focused()


def test_search_on_a_phone_opens_by_tap(open_page: OpenPage) -> None:
    page = open_page(PAGES["home"], PHONE, has_touch=True, is_mobile=True)
    page.locator(SEARCH_BUTTON).tap()
    expect(page.locator(FIELD)).to_be_focused()
    assert _results(page, "samtykke")


def _tab_to_field(page: Page) -> None:
    for _ in range(8):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", FIELD):
            return
    pytest.fail("Tab does not reach the search field")
