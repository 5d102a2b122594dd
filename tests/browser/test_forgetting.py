"""This file leaves pages that promise to keep nothing, and comes back to them."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from .conftest import OpenPage
from .served import PAGES
from .visits import READY
from .way import choose, fill_dates

pytestmark = pytest.mark.browser

# What a browser does that puts back by itself what stood in the fields, as Safari does.
PUT_BACK = """() => {
  for (const input of document.querySelectorAll("article [type=date]")) input.value = "2026-11-30"
  for (const input of document.querySelectorAll("article [value='3']")) input.checked = true
  dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }))
}"""


def _away_and_back(page: Page) -> None:
    page.locator(".md-footer a").first.click()
    page.wait_for_url("**/*")
    page.locator(READY).wait_for(state="attached")
    page.go_back()
    page.locator(READY).wait_for(state="attached")


def _deadlines_are_empty(page: Page) -> None:
    assert [it.input_value() for it in page.locator("[type=date]").all()] == [""] * 4
    told = page.locator("[data-latest], [data-deadlines-status], [data-day-notice]")
    assert set(told.all_text_contents()) == {""}


def _who_5_is_empty(page: Page) -> None:
    expect(page.locator("[data-who-5] :checked")).to_have_count(0)
    told = page.locator("[data-who-5-score], [data-who-5-change]")
    assert set(told.all_text_contents()) == {""}
    expect(page.locator("[data-who-5-bands] [aria-current]")).to_have_count(0)


def test_deadlines_are_gone_after_the_way_back(open_page: OpenPage) -> None:
    page = open_page(PAGES["frister"])
    fill_dates(page, first_contact="2026-11-30", course_end="0026-11-30")
    page.locator("[name=course-end]").blur()
    _away_and_back(page)
    _deadlines_are_empty(page)
    page.evaluate(PUT_BACK)
    _deadlines_are_empty(page)


def test_who_5_is_gone_after_the_way_back(open_page: OpenPage) -> None:
    page = open_page(PAGES["who-5-beregner"])
    choose(page, "første", 3, 3, 3, 3, 3)
    choose(page, "anden", 4, 4, 4, 4, 4)
    _away_and_back(page)
    _who_5_is_empty(page)
    page.evaluate(PUT_BACK)
    _who_5_is_empty(page)


@pytest.mark.parametrize("name", ["frister", "who-5-beregner"])
def test_page_that_is_left_holds_nothing(open_page: OpenPage, name: str) -> None:
    """A browser that holds pages holds what stands in them when they are left."""
    page = open_page(PAGES[name])
    if name == "frister":
        fill_dates(page, first_contact="2026-11-30")
    else:
        choose(page, "første", 3, 3, 3, 3, 3)
    page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))")
    (_deadlines_are_empty if name == "frister" else _who_5_is_empty)(page)
