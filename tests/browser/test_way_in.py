"""This file comes in by the front door: what the first screen answers, and where one is after."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from .conftest import OpenPage
from .served import PAGES
from .visits import HEIGHT

pytestmark = pytest.mark.browser

PHONE = 360
FIELD = "[data-search-field]"
LONG = "kerneelementer/hurtig-hjaelp/"
HEADINGS = "() => [...document.querySelectorAll('article h2[id]')].map((it) => it.id)"
TOP = "it => it.getBoundingClientRect().top"
BOTTOM = "it => it.getBoundingClientRect().bottom"


def _screens(page: Page) -> float:
    height: float = page.evaluate("document.documentElement.scrollHeight")
    return height / HEIGHT


@pytest.mark.parametrize(("width", "most"), [(1280, 4), (PHONE, 7)])
def test_home_is_read_in_few_screens(visit: OpenPage, width: int, most: float) -> None:
    assert _screens(visit(PAGES["home"], width)) <= most


def test_first_screen_answers_each_reader(visit: OpenPage) -> None:
    page = visit(PAGES["home"])
    assert page.locator(f"{FIELD} input").evaluate(BOTTOM) < HEIGHT
    doors = page.locator(".doors li")
    expect(doors).to_have_count(3)
    assert all(door.evaluate(BOTTOM) < HEIGHT for door in doors.all())


@pytest.mark.parametrize("width", [PHONE, 1280])
def test_field_takes_its_words_to_the_search(open_page: OpenPage, width: int) -> None:
    page = open_page(PAGES["home"], width)
    page.get_by_label("Hvad leder du efter?").fill("underretningspligt")
    page.keyboard.press("Enter")
    search = page.locator("[data-search-query]")
    expect(search).to_be_focused()
    expect(search).to_have_value("underretningspligt")
    expect(page.locator("[data-search-told]")).to_contain_text("fundet")
    expect(page.locator("[data-search-list] a").first).to_be_in_viewport()


def test_field_without_words_opens_the_search(open_page: OpenPage) -> None:
    page = open_page(PAGES["home"], PHONE)
    page.locator(FIELD).get_by_role("button", name="Søg").click()
    expect(page.locator("[data-search-query]")).to_be_focused()


def test_field_is_not_there_where_it_would_be_dead(visit: OpenPage, open_page: OpenPage) -> None:
    without = visit(PAGES["home"], java_script_enabled=False)
    expect(without.locator(FIELD)).to_be_hidden()
    page = open_page(PAGES["home"])
    expect(page.locator(FIELD)).to_be_visible()
    page.evaluate("document.documentElement.dataset.widgets = 'missing'")
    expect(page.locator(FIELD)).to_be_hidden()


def test_tabs_and_the_list_of_sections_stay_in_sight(open_page: OpenPage) -> None:
    page = open_page(LONG, reduced_motion="reduce")
    page.mouse.move(600, 500)
    page.mouse.wheel(0, 4000)
    page.wait_for_function("scrollY > 3000")
    expect(page.locator(".md-tabs__link").last).to_be_in_viewport()
    expect(page.locator(".md-sidebar--secondary .md-nav__link--active").last).to_be_in_viewport()
    expect(page.locator(".md-sidebar--primary a[href='./']").last).to_be_in_viewport()


@pytest.mark.parametrize("width", [PHONE, 1280])
@pytest.mark.parametrize("has_scripts", [True, False])
def test_link_to_a_section_lands_below_what_stays(
    open_page: OpenPage, address: str, width: int, has_scripts: bool
) -> None:
    page = open_page(LONG, width, java_script_enabled=has_scripts, reduced_motion="reduce")
    section = page.evaluate(HEADINGS)[2]
    page.goto(f"{address}{LONG}#{section}")
    page.wait_for_function("scrollY > 500")
    heading = page.locator(f"[id='{section}']")
    below = page.locator(".md-header").evaluate(BOTTOM)
    assert below <= heading.evaluate(TOP) < below + 120


def test_drawer_has_the_tabs_in_their_order(open_page: OpenPage) -> None:
    page = open_page(PAGES["home"])
    tabs = [it.inner_text().strip() for it in page.locator(".md-tabs__link").all()]
    page.set_viewport_size({"width": PHONE, "height": HEIGHT})
    page.get_by_role("button", name="Åbn menuen").click()
    item = ".md-nav--primary > .md-nav__list > .md-nav__item"
    links = page.locator(f"{item} > a.md-nav__link, {item} > .md-nav__container > a.md-nav__link")
    assert [it.inner_text().strip() for it in links.all()] == tabs
