"""This file fills in more than a form has room for: rows and numbers at the model's limits."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from .conftest import OpenPage
from .filling import GOALS, PERSON, SERVICE, goal, paper_of

pytestmark = pytest.mark.browser

GROUP = "skabeloner/plan-for-gruppeforloeb/"


def test_rows_come_until_the_limit_and_then_it_is_told(open_page: OpenPage) -> None:
    page = open_page(PERSON)
    rows = page.locator(f"{GOALS} [data-row]")
    more = page.locator(GOALS).get_by_role("button", name="Tilføj en række")
    before = rows.count()
    limit = int(page.locator(GOALS).get_attribute("data-most") or 0)
    assert (before, limit) == (3, 5)
    goal(page, 1).fill("Sove bedre")
    for number in range(before + 1, limit + 1):
        more.click()
        expect(rows).to_have_count(number)
        expect(goal(page, number)).to_be_focused()
        expect(goal(page, number)).to_have_value("")
    more.click()
    expect(rows).to_have_count(limit)
    told = page.locator(f"{GOALS} .form__more [role=status]")
    expect(told).to_contain_text("Der er ikke flere rækker i skemaet. Modellen: 1–5 mål")
    expect(goal(page, 1)).to_have_value("Sove bedre")
    ids = page.locator("[id]").evaluate_all("all => all.map((it) => it.id)")
    assert len(set(ids)) == len(ids)
    names = rows.evaluate_all("all => all.map((it) => it.getAttribute('aria-label'))")
    assert names == [f"Række {number}" for number in range(1, limit + 1)]


def test_rows_without_a_limit_end_without_a_fault(open_page: OpenPage) -> None:
    page = open_page(SERVICE)
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    more = page.locator("[data-field=partnere]").get_by_role("button", name="Tilføj en række")
    more.evaluate("button => { for (let times = 0; times < 120; times++) button.click() }")
    expect(page.locator("[data-field=partnere] [data-row]")).to_have_count(100)
    expect(page.locator("[data-field=partnere] .form__more")).to_contain_text("ikke flere rækker")
    assert faults == []


def test_number_outside_the_limit_is_told_kindly_and_stays(
    open_page: OpenPage, tmp_path: Path
) -> None:
    page = open_page(GROUP)
    field = page.locator("[data-field]", has=page.locator("input[min='4'][max='8']")).first
    control, notice = field.locator("input"), field.locator("[data-limit-notice]")
    control.fill("11")
    expect(notice).to_have_text(
        re.compile(r"^11 er uden for grænsen\. Modellen: 4–8 unge \(.+\)\.$")
    )
    assert notice.get_attribute("role") == "status"
    assert "form__hint" in (field.locator("p").first.get_attribute("class") or "")
    paper = paper_of(page, tmp_path)
    assert "uden for grænsen" not in paper
    expect(control).to_have_value("11")
    control.fill("6")
    expect(notice).to_have_text("")
