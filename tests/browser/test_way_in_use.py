"""This file checks pages of the way in use: no violation, nothing beside the screen."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from .axe import in_both_schemes
from .conftest import OpenPage
from .measures import overflows, sized
from .served import PAGES
from .way import choose, fill_dates, walk

pytestmark = pytest.mark.browser


def _dated(open_page: OpenPage, width: int) -> Page:
    page = open_page(PAGES["frister"], width, reduced_motion="reduce")
    fill_dates(page, first_contact="2026-11-30", course_end="2026-11-30")
    return page


def _scored(open_page: OpenPage, width: int) -> Page:
    page = open_page(PAGES["who-5-beregner"], width, reduced_motion="reduce")
    choose(page, "første", 2, 2, 2, 2, 1)
    choose(page, "anden", 4, 3, 3, 3, 3)
    return page


def _asked(open_page: OpenPage, width: int) -> Page:
    return walk(open_page, "?vej=maalgruppe.inden-for.nej", width, reduced_motion="reduce")


def _ended(open_page: OpenPage, width: int) -> Page:
    address = "?vej=i-raadgivning.mere-til-den-unge.individuelt"
    page = walk(open_page, address, width, reduced_motion="reduce")
    page.evaluate("document.querySelectorAll('details').forEach((fold) => (fold.open = true))")
    return page


used = pytest.mark.parametrize("use", [_dated, _scored, _asked, _ended])


@used
@pytest.mark.parametrize("width", [360, 1280])
def test_page_in_use_has_no_violation(
    open_page: OpenPage, use: Callable[[OpenPage, int], Page], width: int
) -> None:
    assert in_both_schemes(use(open_page, width)) == []


@used
def test_page_in_use_fits_every_width(
    open_page: OpenPage, use: Callable[[OpenPage, int], Page]
) -> None:
    page = use(open_page, 1280)
    assert overflows(page, (320, 360, 768, 1280)) == {}
    sized(page, 250)
    assert overflows(page, (640, 1280)) == {}
