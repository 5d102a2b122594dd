"""This file reads the site with JavaScript switched off."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from .conftest import OpenPage
from .served import PAGES

pytestmark = pytest.mark.browser


def _open(visit: OpenPage, name: str, width: int = 1280) -> Page:
    return visit(PAGES[name], width, java_script_enabled=False)


@pytest.mark.parametrize("name", PAGES)
def test_page_shows_its_content(visit: OpenPage, name: str) -> None:
    page = _open(visit, name)
    expect(page.locator("article h1")).to_be_visible()
    assert len(page.locator("article").inner_text()) > 200


@pytest.mark.parametrize("width", [360, 1280])
def test_what_needs_a_script_is_hidden(visit: OpenPage, width: int) -> None:
    page = _open(visit, "core-element", width)
    for part in (
        "[data-search-query]",
        "[data-md-component=palette]",
        ".md-header__button[for=__search]",
        ".md-top",
    ):
        expect(page.locator(part)).to_be_hidden()


def test_word_is_explained_by_click(visit: OpenPage) -> None:
    page = _open(visit, "core-element")
    page.locator(".md-content .term").first.click()
    expect(page.locator(".term-note:popover-open")).to_be_in_viewport()


def test_fold_opens_by_click(visit: OpenPage) -> None:
    page = _open(visit, "role")
    page.locator("article details:has(.rows__title) > summary").first.click()
    expect(page.locator("article details[open] .rows__title").first).to_be_visible()


def test_menu_on_a_phone_opens_by_tap(visit: OpenPage) -> None:
    page = _open(visit, "core-element", 360)
    page.locator(".md-header__button[for=__drawer]").click()
    links = page.locator(".md-sidebar--primary a[href]:visible")
    expect(links.first).to_be_in_viewport()
    links.last.click()
    page.wait_for_load_state()
    expect(page.locator("article h1")).to_be_visible()


def test_menu_beside_the_page_shows_its_links(visit: OpenPage) -> None:
    page = _open(visit, "core-element")
    expect(
        page.locator(".md-sidebar--primary").get_by_role("link", name="Gruppeforløb").first
    ).to_be_visible()
