"""This file looks for faults of accessibility with axe, on each type of page and in what opens."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import axe_playwright_python
import pytest
from playwright.sync_api import Page

from .conftest import OpenPage
from .served import PAGES

pytestmark = pytest.mark.browser

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
# The only rules that a dark page can break alone.
COLOURS = ["color-contrast", "link-in-text-block"]
# What a fold hides is looked at when it is open: axe guesses the colours of what is not drawn.
SHOWN = {"exclude": [["details:not([open]) > :not(summary)"]]}
both_widths = pytest.mark.parametrize("width", [360, 1280])


def _calm(open_page: OpenPage, url: str, width: int) -> Page:
    """Open a page on which nothing fades in: colours are measured as they stand."""
    return open_page(url, width, reduced_motion="reduce")


def violations(page: Page, only: list[str] | None = None) -> list[str]:
    """Return what axe finds wrong, a line for each element. `only` names the rules to ask."""
    page.evaluate(AXE)
    asked = {"type": "rule" if only else "tag", "values": only or RULES}
    options = {"runOnly": asked, "resultTypes": ["violations"]}
    result = page.evaluate("([parts, options]) => axe.run(parts, options)", [SHOWN, options])
    return [
        f"{rule['id']}: {node['html'][:200]} {node['failureSummary']}"
        for rule in result["violations"]
        for node in rule["nodes"]
    ]


def in_both_schemes(page: Page) -> list[str]:
    """Return what is wrong on a light page, and then with its colours when it turns dark."""
    light = violations(page)
    page.evaluate("document.body.setAttribute('data-md-color-scheme', 'slate')")
    return light + [f"dark: {line}" for line in violations(page, COLOURS)]


@both_widths
@pytest.mark.parametrize("name", PAGES)
def test_page_has_no_violation(open_page: OpenPage, name: str, width: int) -> None:
    assert in_both_schemes(_calm(open_page, PAGES[name], width)) == []


def test_dark_page_of_a_reader_who_prefers_it_has_no_violation(open_page: OpenPage) -> None:
    page = open_page(PAGES["core-element"], scheme="dark")
    assert page.evaluate("document.body.dataset.mdColorScheme") == "slate"
    assert violations(page) == []


def _open_search(page: Page) -> None:
    button = page.locator(".md-header__button[for=__search]")
    if button.is_visible():
        button.click()
    page.locator(".md-search__input").press_sequentially("samtykke")
    page.locator(".md-search-result__item").first.wait_for()


def _open_menu(page: Page) -> None:
    page.locator(".md-header__button[for=__drawer]").click()


def _open_term(page: Page) -> None:
    page.locator(".md-content .term").first.click()
    page.locator(".term-note:popover-open").wait_for()


def _open_folds(page: Page) -> None:
    page.evaluate("document.querySelectorAll('details').forEach((fold) => (fold.open = true))")


@both_widths
@pytest.mark.parametrize("change", [_open_search, _open_term])
def test_opened_part_has_no_violation(
    open_page: OpenPage, change: Callable[[Page], None], width: int
) -> None:
    page = _calm(
        open_page, PAGES["tool"] if change is _open_search else PAGES["core-element"], width
    )
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
