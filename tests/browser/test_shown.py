"""This file chooses what a checklist shows, goes away, and comes back to it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from .checking import open_list, ready
from .conftest import OpenPage

pytestmark = pytest.mark.browser

SHOWN = "[data-item]:not([hidden])"


def _assert_agree(page: Page, all_of_them: int) -> None:
    chosen = page.locator("[data-show]").input_value()
    wanted = page.locator("[data-item][data-level=must]").count() if chosen else all_of_them
    expect(page.locator(SHOWN)).to_have_count(wanted)


def test_list_is_what_the_choice_says_after_the_way_back(open_page: OpenPage) -> None:
    page = open_list(open_page)
    count = page.locator(SHOWN).count()
    page.locator("[data-show]").select_option("must")
    _assert_agree(page, count)
    page.locator(".md-footer a").first.click()
    page.wait_for_load_state()
    page.go_back()
    _assert_agree(ready(page), count)


@pytest.mark.parametrize("value", ["must", ""])
def test_list_follows_a_choice_that_a_browser_changes_by_itself(
    open_page: OpenPage, value: str
) -> None:
    """As Safari does when it takes a page back: it resets what is not to be filled in again."""
    page = open_list(open_page)
    count = page.locator(SHOWN).count()
    page.locator("[data-show]").select_option("" if value else "must")
    page.evaluate(
        """value => {
          document.querySelector("[data-show]").value = value
          dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }))
        }""",
        value,
    )
    _assert_agree(page, count)
    assert page.locator("[data-show]").input_value() == value


def test_choice_that_stands_when_the_list_starts_is_read(open_page: OpenPage) -> None:
    page = open_list(open_page)
    page.add_init_script(
        """document.addEventListener("DOMContentLoaded", () => {
          document.querySelector("[data-show]").value = "must"
        })"""
    )
    page.reload()
    _assert_agree(ready(page), -1)
