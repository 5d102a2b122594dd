"""This file opens deep links in a browser that does not hold a page still while it grows."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, Route

from .conftest import OpenPage
from .served import PAGES
from .visits import READY

pytestmark = pytest.mark.browser

# As in Safari, which has no overflow-anchor.
UNANCHORED = """
  const sheet = new CSSStyleSheet()
  sheet.replaceSync("* { overflow-anchor: none !important }")
  document.adoptedStyleSheets = [sheet]
"""
PHONE = 420
LIST = "tjeklister/hele-tilbuddet/"
TARGET = "fra-forankring"


def _unanchored(open_page: OpenPage) -> Page:
    page = open_page(PAGES["404"], PHONE)
    page.add_init_script(UNANCHORED)
    return page


def _top(page: Page) -> float:
    top: float = page.locator(f"#{TARGET}").evaluate("it => it.getBoundingClientRect().top")
    return top


@pytest.mark.parametrize("url", [LIST, "tjeklister/rolle-leder/"])
def test_deep_link_lands_where_it_points(open_page: OpenPage, address: str, url: str) -> None:
    page = _unanchored(open_page)
    page.goto(f"{address}{url}#{TARGET}")
    page.locator(READY).wait_for(state="attached")
    page.wait_for_timeout(300)
    assert 0 <= _top(page) < 150


def test_reader_who_has_moved_meanwhile_is_left_alone(open_page: OpenPage, address: str) -> None:
    page = _unanchored(open_page)
    held: list[Route] = []
    page.route("**/built/checklist.js", lambda route: held.append(route))
    page.goto(f"{address}{LIST}#{TARGET}", wait_until="domcontentloaded")
    page.wait_for_timeout(300)
    page.mouse.move(200, 400)
    page.mouse.wheel(0, -3000)
    page.wait_for_timeout(200)
    before = page.evaluate("scrollY")
    for route in held:
        route.continue_()
    page.locator(READY).wait_for(state="attached")
    page.wait_for_timeout(300)
    assert page.evaluate("scrollY") == before
