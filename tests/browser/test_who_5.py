"""This file answers WHO-5 as people do, and reads the score."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from .conftest import OpenPage
from .served import PAGES
from .way import choose, stored

pytestmark = pytest.mark.browser


def _score(page: Page, time: int) -> str:
    return page.locator("[data-who-5-score]").nth(time).inner_text()


@pytest.mark.parametrize("answers", [(0,) * 5, (2, 2, 2, 2, 0), (2, 2, 2, 2, 1), (5,) * 5])
def test_five_answers_become_a_score_on_its_band(
    open_page: OpenPage, answers: tuple[int, ...]
) -> None:
    page = open_page(PAGES["who-5-beregner"])
    choose(page, "første", *answers)
    value = 4 * sum(answers)
    assert f"Score: {value} af 100." in _score(page, 0)
    row = page.locator("[data-who-5-bands] [aria-current=true]")
    expect(row).to_have_count(1)
    low, high = (int(str(row.get_attribute(f"data-{end}"))) for end in ("min", "max"))
    assert low <= value <= high
    assert row.locator("td").inner_text() in _score(page, 0)


def test_missing_answer_gives_no_score_and_is_said(open_page: OpenPage) -> None:
    page = open_page(PAGES["who-5-beregner"])
    assert _score(page, 0) == ""
    choose(page, "første", 3, 3, 3, 3)
    assert _score(page, 0) == "Mangler 1 svar."
    expect(page.locator("[data-who-5-bands] [aria-current]")).to_have_count(0)
    choose(page, "anden", 5, 5, 5, 5, 5)
    assert page.locator("[data-who-5-change]").inner_text() == ""


def test_change_is_a_number_without_a_verdict_and_goes_when_cleared(open_page: OpenPage) -> None:
    page = open_page(PAGES["who-5-beregner"])
    choose(page, "første", 2, 2, 2, 2, 2)
    choose(page, "anden", 4, 3, 3, 3, 3)
    change = page.locator("[data-who-5-change]")
    expect(change).to_have_text("Forskellen er 24 point: fra 40 til 64.")
    assert not re.search("bedre|værre|fremgang|tilbagegang|betydelig", change.inner_text())
    assert stored(page) == ["/.__palette"]
    page.get_by_role("button", name="Tøm").click()
    expect(change).to_have_text("")
    assert page.locator("[data-who-5] input:checked").count() == 0
    assert (_score(page, 0), _score(page, 1)) == ("", "")


def test_calculator_can_be_used_by_keyboard(open_page: OpenPage) -> None:
    page = open_page(PAGES["who-5-beregner"])
    page.locator("[name='første-1']").first.focus()
    for question in range(5):
        page.keyboard.press("Space")
        for _ in range(question % 3):
            page.keyboard.press("ArrowRight")
        page.keyboard.press("Tab")
    assert _score(page, 0).startswith("Score: 16 af 100.")


def test_without_javascript_the_arithmetic_is_told(open_page: OpenPage) -> None:
    page = open_page(PAGES["who-5-beregner"], java_script_enabled=False)
    expect(page.locator("[data-who-5]")).to_be_hidden()
    expect(page.locator("article")).to_contain_text("Læg dem sammen, og gang med 4.")
    expect(page.locator("[data-who-5-bands]")).to_be_visible()
