"""This file searches as readers do."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from .conftest import OpenPage
from .served import PAGES
from .visits import READY

pytestmark = pytest.mark.browser

PHONE = 360
SLOWEST = 20_000  # milliseconds in which a machine that does other things, too, makes the index
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


def results(page: Page, query: str) -> list[str]:
    """Return the addresses of the first five results, without host and anchor."""
    page.locator(FIELD).press_sequentially(query)
    meta = page.locator(".md-search-result__meta")
    expect(meta).to_contain_text("resultat", timeout=SLOWEST)
    page.wait_for_timeout(300)  # results of the last letter replace those of the letter before
    links = page.locator(".md-search-result__item > a").all()[:5]
    return [link.evaluate("a => a.pathname.slice(1)") for link in links]


def test_search_finds_the_pages(open_page: OpenPage) -> None:
    page = open_page(PAGES["home"])
    found = {}
    for query in EXPECTED:
        found[query] = results(page, query)
        page.locator(FIELD).fill("")
        expect(page.locator(".md-search-result__meta")).not_to_contain_text("resultat")
    missed = [query for query, pages in EXPECTED.items() if not {*pages} <= {*found[query]}]
    assert {query: found[query] for query in missed} == {}


def _found(page: Page, query: str) -> list[str]:
    """Return all that a query finds, as soon as it is the last one's."""
    page.locator(FIELD).fill(query)
    page.wait_for_timeout(700)
    expect(page.locator(".md-search-result__meta")).to_contain_text("resultat")
    links = page.locator(".md-search-result__link")
    found: list[str] = links.evaluate_all("all => all.map((a) => a.pathname)")
    return found


@pytest.mark.parametrize(
    ("plain", "copied"),
    [
        ("psykolog", ["psykolog:", "psykolog;", "psykolog,", "»psykolog«", "psykolog: "]),
        ("psykolog ventetid", ["psykolog: ventetid", "psykolog; ventetid,", "psykolog:ventetid"]),
        ("§ 11", ["§11", "§ 11;", "§11:", "§\N{NO-BREAK SPACE}11,"]),
    ],
)
def test_words_are_found_as_they_are_copied(
    open_page: OpenPage, plain: str, copied: list[str]
) -> None:
    page = open_page(PAGES["home"])
    assert results(page, plain)
    wanted = _found(page, plain)
    assert len(wanted) > 10
    for query in copied:
        _found(page, "samtykke")
        assert _found(page, query) == wanted, query


# What a browser does where storage is blocked: the mere word throws.
BLOCKED = """
  for (const name of ["localStorage", "sessionStorage"]) {
    const get = () => { throw new DOMException("denied", "SecurityError") }
    Object.defineProperty(window, name, { get, configurable: true })
  }
"""


@pytest.mark.parametrize("name", ["home", "checklist", "404"])
def test_search_finds_where_storage_is_blocked(
    open_page: OpenPage, address: str, name: str
) -> None:
    page = open_page(PAGES["about"])
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.add_init_script(BLOCKED)
    page.goto(address + PAGES[name])
    page.locator(READY).wait_for(state="attached")
    assert "roller/psykolog-psykoterapeut/" in results(page, "psykolog")
    assert faults == []


def test_what_stands_in_for_storage_is_none_and_forgets(open_page: OpenPage, address: str) -> None:
    page = open_page(PAGES["about"])
    page.add_init_script(BLOCKED)
    page.goto(address + PAGES["checklist"])
    page.locator("[data-plan]").wait_for()
    assert not page.evaluate("localStorage instanceof Storage")
    page.locator("[data-item] [data-tick]").first.check()
    expect(page.locator("[data-saved]")).to_contain_text("Ikke gemt")
    page.evaluate("localStorage.setItem('et', 1)")
    assert page.evaluate("[localStorage.getItem('et'), localStorage.length]")[0] == "1"
    page.reload()
    assert page.evaluate("localStorage.getItem('et')") is None


def test_search_says_when_it_finds_nothing(open_page: OpenPage) -> None:
    page = open_page(PAGES["home"])
    page.locator(FIELD).press_sequentially("xyzzyq")
    expect(page.locator(".md-search-result__meta")).to_have_text("Ingen resultater fundet")


def test_search_by_keyboard_opens_a_result(open_page: OpenPage) -> None:
    page = open_page(PAGES["home"])
    _tab_to_field(page)
    assert results(page, "samtykke")
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
    assert results(page, "samtykke")
    page.keyboard.press("Escape")
    expect(page.locator(SEARCH_BUTTON)).to_be_focused()


def test_search_on_a_phone_opens_by_tap(open_page: OpenPage) -> None:
    page = open_page(PAGES["home"], PHONE, has_touch=True, is_mobile=True)
    page.locator(SEARCH_BUTTON).tap()
    expect(page.locator(FIELD)).to_be_focused()
    assert results(page, "samtykke")


def _tab_to_field(page: Page) -> None:
    for _ in range(8):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", FIELD):
            return
    pytest.fail("Tab does not reach the search field")
