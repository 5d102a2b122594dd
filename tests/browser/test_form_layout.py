"""This file checks filled-in forms for everyone: names, hints, room and narrow screens."""

from __future__ import annotations

import pytest

from .axe import in_both_schemes
from .conftest import OpenPage
from .filling import FOLLOW_UP, LONG, PERSON, wait_until_kept
from .served import PAGES

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("name", ["form-person", "form-service"])
def test_filled_form_has_no_violation(open_page: OpenPage, name: str, width: int) -> None:
    page = open_page(PAGES[name], width, reduced_motion="reduce")
    first = page.locator("[data-rows]").first
    first.get_by_role("button", name="Tilføj en række").click()
    page.locator("[data-field] textarea").first.fill("Noget, der er skrevet")
    if name == "form-service":
        wait_until_kept(page)
    assert in_both_schemes(page) == []


@pytest.mark.parametrize("name", ["form-person", "form-service"])
def test_filled_form_fits_a_narrow_screen(open_page: OpenPage, name: str) -> None:
    page = open_page(PAGES[name], 320)
    for area in page.locator("[data-field] textarea").all()[:4]:
        area.fill("ordudenmellemrum" * 20)
    page.locator("[data-rows]").first.get_by_role("button", name="Tilføj en række").click()
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= 320


def test_text_grows_with_what_is_written(open_page: OpenPage) -> None:
    page = open_page(PERSON)
    area = page.get_by_label("Risikofaktorer")
    before = area.bounding_box()
    area.fill(LONG)
    after = area.bounding_box()
    assert before
    assert before["height"] > 3 * 18, "three lines, as the form says"
    assert after
    assert after["height"] > 3 * before["height"]
    assert area.evaluate("it => it.scrollHeight - it.clientHeight") < 4


def test_every_control_has_a_name_and_its_hint(open_page: OpenPage) -> None:
    page = open_page(FOLLOW_UP)
    for control in page.locator("[data-field] :is(input, textarea, select)").all():
        labels = control.evaluate("it => [...it.labels].map((label) => label.textContent.trim())")
        assert labels
        assert all(labels)
    described = page.locator("[aria-describedby]").evaluate_all(
        "all => all.flatMap((it) => it.getAttribute('aria-describedby').split(' '))"
    )
    assert [id for id in described if page.locator(f"[id='{id}']").count() != 1] == []
