"""This file proves that what can be used can be read in every state that it takes."""

from __future__ import annotations

import pytest

from .conftest import OpenPage
from .served import PAGES
from .states import Known
from .test_axe import DARK, STYLE
from .test_search import found
from .visits import READY

pytestmark = pytest.mark.browser


def test_what_can_be_used_can_be_read_in_every_state(open_page: OpenPage, address: str) -> None:
    known = Known()
    told = {}
    page = open_page(PAGES["home"], reduced_motion="reduce")
    for name, url in PAGES.items():
        page.goto(address + url)
        page.locator(READY).wait_for(state="attached")
        if found := known.unreadable(page):
            told[name] = found
    assert told == {}
    assert len(known) > 100


def test_search_can_be_read_in_every_state(open_page: OpenPage) -> None:
    page = open_page(PAGES["about"], reduced_motion="reduce")
    assert found(page, "samtyke")
    assert Known().unreadable(page) == []


def test_menu_on_a_phone_can_be_read_in_every_state(open_page: OpenPage) -> None:
    page = open_page(PAGES["about"], 360, reduced_motion="reduce")
    page.get_by_role("button", name="Åbn menuen").click()
    page.wait_for_timeout(300)  # the theme lets it slide in
    assert Known().unreadable(page) == []


@pytest.mark.parametrize(
    ("css", "where"),
    [
        ("button:hover", "hover"),
        ("button:focus", "focus"),
        ("article a:focus-visible", "focus"),
        ("article a:active", "active"),
        (f"{DARK} button:hover", "dark, hover"),
    ],
)
def test_state_that_cannot_be_read_is_found(open_page: OpenPage, css: str, where: str) -> None:
    page = open_page(PAGES["who-5-beregner"], reduced_motion="reduce")
    shade = "#444" if DARK in css else "#bbb"
    page.evaluate(STYLE, f"{css} {{ color: {shade} !important; background: none !important }}")
    told = {line.partition(":")[0] for line in Known().unreadable(page)}
    assert where in told
    assert "normal" not in told


@pytest.mark.parametrize(
    ("name", "css"), [("core-element", "[open] > summary"), ("sammenlign", "label:has(:checked)")]
)
def test_what_is_open_or_chosen_and_cannot_be_read_is_found(
    open_page: OpenPage, name: str, css: str
) -> None:
    page = open_page(PAGES[name], reduced_motion="reduce")
    page.evaluate(STYLE, f"{css} {{ color: #bbb !important }}")
    assert any(line.startswith("normal: ") for line in Known().unreadable(page))
