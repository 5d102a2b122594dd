"""This file searches as readers do."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from .conftest import OpenPage
from .served import PAGES
from .visits import READY

pytestmark = pytest.mark.browser

PHONE = 360
FIELD = "[data-search-query]"
TOLD = "[data-search-told]"
HITS = "[data-search-list] a"
SEARCH_BUTTON = ".md-header__button[for=__search]"


def ask(page: Page, query: str) -> None:
    """Write a query, and wait until it is answered."""
    page.locator(FIELD).fill("")
    expect(page.locator(TOLD)).to_have_text("Skriv, hvad du leder efter.")
    page.locator(FIELD).fill(query)
    expect(page.locator(TOLD)).to_contain_text("fundet")


def found(page: Page, query: str) -> list[str]:
    """Return the addresses of what a query finds."""
    ask(page, query)
    links: list[str] = page.locator(HITS).evaluate_all("all => all.map(({ href }) => href)")
    return links


def _paths(links: list[str]) -> list[str]:
    return list(dict.fromkeys(urlsplit(link).path for link in links))


def test_what_is_found_says_where_it_stands_and_lands_on_the_statement(
    open_page: OpenPage,
) -> None:
    page = open_page(PAGES["home"])
    ask(page, "første samtale syv dage")
    first = page.locator("[data-search-list] li").first
    expect(first).to_contain_text("Modellen › Kerneelementer › Hurtig hjælp")
    hit = first.locator("a", has_text="Første samtale inden for syv dage")
    expect(hit).to_contain_text("senest 7 kalenderdage")
    hit.click()
    page.wait_for_url(lambda url: url.endswith("#samtale-inden-syv-dage"))
    page.locator(READY).wait_for(state="attached")
    top = page.locator("#samtale-inden-syv-dage").evaluate("it => it.getBoundingClientRect().top")
    assert 0 <= top < 250


def test_words_that_led_to_a_page_are_marked_whole_and_change_nothing(open_page: OpenPage) -> None:
    page = open_page(f"{PAGES['core-element']}?h=unge+samtale")
    marked = (
        "[...(CSS.highlights.get('found') ?? [])]"
        ".map((it) => it.startContainer.data.slice(it.startOffset, it.endOffset))"
    )
    page.wait_for_function(f"{marked}.length > 0")
    words = {word.lower() for word in page.evaluate(marked)}
    assert {"unge", "samtale", "samtaler"} <= words
    assert not words & {"samtaleforløb", "rådgivningssamtaler"}
    assert page.locator("article mark").count() == 0


def test_misspelt_word_is_corrected_aloud_with_a_way_back(open_page: OpenPage) -> None:
    page = open_page(PAGES["home"])
    ask(page, "underetning")
    expect(page.locator(TOLD)).to_contain_text("Viser resultater for »underretning«")
    assert page.locator(TOLD).get_attribute("role") == "status"
    page.get_by_role("button", name="Søg efter »underetning« i stedet").click()
    expect(page.locator(TOLD)).to_have_text("Ingen sider fundet.")
    expect(page.locator(FIELD)).to_be_focused()


@pytest.mark.parametrize(
    ("plain", "copied"),
    [
        ("psykolog", ["psykolog:", "psykolog;", "psykolog,", "»psykolog«", "psykolog: "]),
        ("psykolog ventetid", ["psykolog: ventetid", "psykolog; ventetid,", "psykolog:ventetid"]),
        ("§ 11", ["§11", "§ 11;", "§11:", "§\N{NO-BREAK SPACE}11,"]),
        ("målgruppe", ["maalgruppe", "MÅLGRUPPE", "målgruppen", "målgruppens"]),
    ],
)
def test_words_are_found_as_they_are_written(
    open_page: OpenPage, plain: str, copied: list[str]
) -> None:
    page = open_page(PAGES["home"])
    wanted = _paths(found(page, plain))
    assert len(wanted) > 2
    for query in copied:
        assert _paths(found(page, query))[:3] == wanted[:3], query


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
    assert any("/roller/psykolog-psykoterapeut/" in link for link in found(page, "psykolog"))
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


def test_search_without_an_answer_helps_on(open_page: OpenPage) -> None:
    page = open_page(PAGES["home"])
    ask(page, "ambxyzq")
    expect(page.locator(TOLD)).to_have_text("Ingen sider fundet.")
    doors = page.locator("[data-search-help] li a")
    assert doors.all_inner_texts() == [
        "Forside",
        "Overvej",
        "Modellen",
        "Min rolle",
        "Værktøjer",
        "Opslag",
    ]
    near = page.locator("[data-search-near] a")
    assert "ambassadør" in near.all_inner_texts()
    near.first.click()
    page.wait_for_url("**/ordbog/#**")


@pytest.mark.parametrize("lost", ["index.json", "search.js"])
def test_search_that_cannot_be_fetched_says_so_and_is_tried_again(
    open_page: OpenPage, lost: str
) -> None:
    page = open_page(PAGES["home"])
    page.route(f"**/{lost}", lambda route: route.abort())
    page.locator(FIELD).focus()
    page.locator(FIELD).press_sequentially("samt")
    expect(page.locator(TOLD)).to_contain_text("Prøv igen, når der er forbindelse.")
    page.unroute(f"**/{lost}")
    if lost == "search.js":  # a browser remembers that a module could not be fetched
        return
    page.locator(FIELD).press_sequentially("ykke")
    expect(page.locator(TOLD)).to_contain_text("fundet")


def test_search_finds_the_same_where_no_worker_can_start(open_page: OpenPage) -> None:
    wanted = found(open_page(PAGES["home"]), "hvor mange unge i en gruppe")
    page = open_page(PAGES["home"])
    page.route("**/search-worker.js", lambda route: route.abort())
    page.reload()
    page.locator(READY).wait_for(state="attached")
    assert found(page, "hvor mange unge i en gruppe") == wanted


def test_search_by_keyboard_opens_a_result(open_page: OpenPage) -> None:
    page = open_page(PAGES["home"])
    _tab_to_field(page)
    ask(page, "samtykke")
    page.keyboard.press("ArrowDown")
    expect(page.locator(f"{HITS}:focus")).to_be_in_viewport()
    page.keyboard.press("ArrowUp")
    expect(page.locator(FIELD)).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "?h=" in url)
    expect(page.locator("article")).to_contain_text("samtykke")


def test_enter_in_the_field_opens_the_first_hit(open_page: OpenPage) -> None:
    page = open_page(PAGES["home"])
    page.locator(FIELD).press_sequentially("kommunikationsplan")
    page.keyboard.press("Enter")
    page.wait_for_url("**/skabeloner/kommunikationsplan/?h=*")


def test_escape_and_leaving_close_the_search(open_page: OpenPage) -> None:
    page = open_page(PAGES["home"])
    ask(page, "samtykke")
    page.keyboard.press("Escape")
    expect(page.locator(FIELD)).to_be_focused()
    output = page.locator("[data-search-output]")
    expect(output).to_be_hidden()
    page.keyboard.press("e")
    expect(output).to_be_visible()
    page.get_by_label("Hvad leder du efter?").focus()
    expect(output).to_be_hidden()
    page.locator(FIELD).focus()
    expect(output).to_be_visible()
    page.locator("h1").click()
    expect(output).to_be_hidden()


def test_search_on_a_phone_opens_by_key_and_gives_the_focus_back(open_page: OpenPage) -> None:
    page = open_page(PAGES["home"], PHONE)
    page.locator(SEARCH_BUTTON).focus()
    page.keyboard.press("Enter")
    expect(page.locator(FIELD)).to_be_focused()
    ask(page, "samtykke")
    page.keyboard.press("Escape")
    expect(page.locator(SEARCH_BUTTON)).to_be_focused()


def test_search_on_a_phone_opens_by_tap(open_page: OpenPage) -> None:
    page = open_page(PAGES["home"], PHONE, has_touch=True, is_mobile=True)
    page.locator(SEARCH_BUTTON).tap()
    expect(page.locator(FIELD)).to_be_focused()
    assert found(page, "samtykke")


def _tab_to_field(page: Page) -> None:
    for _ in range(8):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", FIELD):
            return
    pytest.fail("Tab does not reach the search field")
