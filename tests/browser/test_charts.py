"""This file checks that charts can be read: no overlap, enough contrast, also on paper."""

from __future__ import annotations

from itertools import combinations

import pytest
from playwright.sync_api import Page

from .conftest import OpenPage
from .measures import contrast, overlaps, sized
from .served import PAGES

pytestmark = pytest.mark.browser

CHARTED = ("virker-det", "omkostninger")
# The boxes of all words of each chart: [[{text, left, right, top, bottom}, ...], ...]
BOXES = """() => [...document.querySelectorAll(".chart")].map((chart) =>
  [...chart.querySelectorAll("text, .chart__row > p, .chart__legend li")]
    .map((part) => {
      const range = document.createRange()
      range.selectNodeContents(part)
      const { left, right, top, bottom } = range.getBoundingClientRect()
      return { text: part.textContent.trim(), left, right, top, bottom }
    }))"""
# [text, its colour, the colour under it], of every number inside a bar
INSIDE = """() => [...document.querySelectorAll(".bar")].flatMap((bar) =>
  [...bar.querySelectorAll("text:not(.bar__text--beside)")].map((text) => {
    const under = text.previousElementSibling
    return [text.textContent, getComputedStyle(text).fill, getComputedStyle(under).fill]
  }))"""
PARTS = """() => ["decline", "no_change", "progress"].map((name) =>
  getComputedStyle(document.querySelector(`.bar .bar__part--${name}`)).fill)"""


@pytest.mark.parametrize(("width", "size"), [(320, 125), (360, 125), (640, 250), (1280, 125)])
@pytest.mark.parametrize("name", CHARTED)
def test_no_words_of_a_chart_overlap_or_leave_the_screen(
    visit: OpenPage, name: str, width: int, size: int
) -> None:
    page = sized(visit(PAGES[name], width), size)
    charts = page.evaluate(BOXES)
    assert charts
    for boxes in charts:
        assert boxes
        assert [it for it in boxes if it["left"] < 0 or it["right"] > width] == []
        assert [(a, b) for a, b in combinations(boxes, 2) if overlaps(a, b)] == []


def _ready(page: Page, look: str) -> Page:
    if look == "print":
        page.emulate_media(media="print")
    return page


@pytest.mark.parametrize("look", ["light", "dark", "print"])
@pytest.mark.parametrize("name", CHARTED)
def test_numbers_stand_out_from_their_bars(visit: OpenPage, name: str, look: str) -> None:
    page = _ready(visit(PAGES[name], scheme="dark" if look == "dark" else "light"), look)
    numbers = page.evaluate(INSIDE)
    assert numbers
    assert [it for it in numbers if contrast(it[1], it[2]) < 4.5] == []


@pytest.mark.parametrize("look", ["light", "dark", "print"])
def test_parts_of_a_bar_differ_without_colour(visit: OpenPage, look: str) -> None:
    page = _ready(visit(PAGES["virker-det"], scheme="dark" if look == "dark" else "light"), look)
    fills = page.evaluate(PARTS)
    assert min(contrast(a, b) for a, b in combinations(fills, 2)) > 1.5, fills


def test_every_chart_says_in_words_what_it_shows(visit: OpenPage) -> None:
    page = visit(PAGES["virker-det"])
    for chart in page.locator(".chart").all():
        said = chart.get_attribute("aria-label") or ""
        assert chart.get_attribute("role") == "img"
        for number in chart.locator(".bar__text").all_text_contents():
            assert number in said


def test_every_chart_has_its_numbers_in_a_table(visit: OpenPage) -> None:
    page = visit(PAGES["virker-det"])
    for chart in page.locator("div:has(> .chart)").all():
        cells = chart.locator("td").all_text_contents()
        shown = chart.locator(".bar__text").all_text_contents()
        assert shown
        assert [
            it for it in shown if it not in {cell.removesuffix("\xa0point") for cell in cells}
        ] == []


@pytest.mark.parametrize("name", CHARTED)
def test_every_table_has_headers_and_a_caption(visit: OpenPage, name: str) -> None:
    tables = visit(PAGES[name]).locator(".md-content table").all()
    assert tables
    for table in tables:
        assert table.locator("caption").count() == 1
        assert table.locator("thead th[scope=col]").count() >= 2
        rows = table.locator("tbody tr").count()
        assert table.locator("tbody th[scope=row]").count() == rows


@pytest.mark.parametrize("name", CHARTED)
def test_charts_are_drawn_without_javascript(visit: OpenPage, name: str) -> None:
    page = visit(PAGES[name], java_script_enabled=False)
    bar = page.locator(".bar .bar__part").first.bounding_box()
    assert bar
    assert bar["width"] > 40
    assert bar["height"] > 15
