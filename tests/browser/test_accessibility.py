"""This file looks for faults of accessibility with axe, on each type of page and in what opens."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from .axe import at_both_widths, in_both_schemes, violations
from .conftest import OpenPage
from .served import PAGES
from .visits import FirstVisit

pytestmark = pytest.mark.browser

both_widths = pytest.mark.parametrize("width", [360, 1280])


def _calm(open_page: OpenPage, url: str, width: int) -> Page:
    """Open a page on which nothing fades in: colours are measured as they stand."""
    return open_page(url, width, reduced_motion="reduce")


def test_page_has_no_violation(first_visit: FirstVisit) -> None:
    assert at_both_widths(first_visit.page) == []


def test_dark_page_of_a_reader_who_prefers_it_has_no_violation(visit: OpenPage) -> None:
    page = visit(PAGES["core-element"], scheme="dark")
    assert page.evaluate("document.body.dataset.mdColorScheme") == "slate"
    assert violations(page) == []


def _open_search(page: Page) -> None:
    button = page.locator(".md-header__button[for=__search]")
    if button.is_visible():
        button.click()
    page.locator("[data-search-query]").press_sequentially("supervison")
    page.locator("[data-search-list] a").first.wait_for()
    page.locator("[data-search-literal]").wait_for()


def _find_nothing(page: Page) -> None:
    button = page.locator(".md-header__button[for=__search]")
    if button.is_visible():
        button.click()
    page.locator("[data-search-query]").press_sequentially("ambxyzq")
    page.locator("[data-search-near] a").first.wait_for()


def _open_menu(page: Page) -> None:
    page.locator(".md-header__button[for=__drawer]").click()


def _open_term(page: Page) -> None:
    page.locator(".md-content .term").first.click()
    page.locator(".term-note:popover-open").wait_for()


def _open_folds(page: Page) -> None:
    page.evaluate("document.querySelectorAll('details').forEach((fold) => (fold.open = true))")


@both_widths
@pytest.mark.parametrize("change", [_open_search, _find_nothing, _open_term])
def test_opened_part_has_no_violation(
    open_page: OpenPage, change: Callable[[Page], None], width: int
) -> None:
    page = _calm(open_page, PAGES["core-element"] if change is _open_term else PAGES["home"], width)
    change(page)
    assert in_both_schemes(page) == []


@pytest.mark.parametrize("name", ["home", "core-element"])
def test_open_menu_has_no_violation(open_page: OpenPage, name: str) -> None:
    page = _calm(open_page, PAGES[name], 360)
    _open_menu(page)
    assert in_both_schemes(page) == []


@pytest.mark.parametrize("name", ["role", "faser", "sources"])
def test_open_folds_have_no_violation(open_page: OpenPage, name: str) -> None:
    page = _calm(open_page, PAGES[name], 360)
    _open_folds(page)
    assert in_both_schemes(page) == []
