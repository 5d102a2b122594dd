"""This file checks that the comparison reads on a phone and prints on two sheets."""

from __future__ import annotations

import io

import pypdf
import pytest

from .conftest import OpenPage

pytestmark = pytest.mark.browser
SINCE = "overvej/siden-2023/"
ROWS = ".compared tbody tr"


def test_comparison_prints_on_two_sheets(open_page: OpenPage) -> None:
    page = open_page(SINCE)
    titles = page.locator(f"{ROWS} th").all_inner_texts()
    pdf = page.pdf(format="A4", prefer_css_page_size=True)
    sheets = [it.extract_text() for it in pypdf.PdfReader(io.BytesIO(pdf)).pages]
    first = next(at for at, text in enumerate(sheets) if "Venstre side er modellen" in text)
    both = " ".join(" ".join(sheets[first : first + 2]).split())
    assert len(titles) >= 15
    assert [it for it in titles if it not in both] == []


def test_comparison_reads_as_cards_on_a_phone(open_page: OpenPage) -> None:
    page = open_page(f"{SINCE}#side-om-side", 360)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    frame = page.locator(".compared-frame")
    assert frame.evaluate("it => it.scrollWidth <= it.clientWidth")
    row = page.locator(ROWS).nth(2)
    boxes = [cell.bounding_box() for cell in row.locator("th, td").all()]
    tops = [box["y"] for box in boxes if box]
    assert len(tops) == 3
    assert tops == sorted(tops)
    assert tops[1] - tops[0] > 10, "the cells stand beside each other"
    labels = [
        cell.evaluate("it => getComputedStyle(it, '::before').content")
        for cell in row.locator("td").all()
    ]
    assert labels == ['"Sammen på sporet"', '"§ 126 a"']


@pytest.mark.parametrize(("day", "is_told"), [("2026-12-31", False), ("2027-01-02", True)])
def test_passed_review_date_is_told_on_the_page(
    open_page: OpenPage, day: str, is_told: bool
) -> None:
    page = open_page(SINCE)
    page.clock.set_fixed_time(f"{day}T12:00:00")
    page.reload()
    page.locator("html[data-widgets=started]").wait_for(state="attached")
    told = page.locator("[data-review-by='2027-01-01'] [data-review-passed]").first
    assert told.is_visible() == is_told
