"""This file checks that pages fit their screen, calm down when asked, and print well."""

from __future__ import annotations

from pathlib import Path

import pytest

from .conftest import OpenPage
from .measures import overflows, printed, sized
from .served import PAGES
from .visits import FirstVisit

pytestmark = pytest.mark.browser

WIDTHS = (320, 360, 640, 768, 1280)  # 640 is also 1280 at a zoom of 200 %
OPEN_FOLDS = """() => document.querySelectorAll("details:not([open])").forEach((fold) => {
  fold.dataset.closed = ""
  fold.open = true
})"""
CLOSE_FOLDS = """() => document.querySelectorAll("[data-closed]").forEach((fold) => {
  delete fold.dataset.closed
  fold.open = false
})"""


def test_page_fits_every_width_and_at_twice_the_size_of_text(first_visit: FirstVisit) -> None:
    page = first_visit.page
    sized(page, 250)
    assert overflows(page, (640, 1280)) == {}, "at twice the size of text"
    page.evaluate("document.documentElement.style.fontSize = ''")
    page.evaluate(OPEN_FOLDS)
    too_wide = overflows(page, WIDTHS)
    page.evaluate(CLOSE_FOLDS)
    assert too_wide == {}


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_explanation_of_a_word_stays_on_the_screen(visit: OpenPage, width: int) -> None:
    page = visit(PAGES["core-element"], width)
    for term in page.locator(".md-content .term").all()[:8]:
        term.click()
        box = page.locator(".term-note:popover-open").bounding_box()
        assert box
        assert 0 <= box["x"] <= width - box["width"], term.inner_text()
        page.keyboard.press("Escape")


def test_nothing_moves_for_those_who_ask_for_calm(visit: OpenPage) -> None:
    page = visit(PAGES["home"], reduced_motion="reduce")
    moving = """() => [...document.querySelectorAll("*")].filter((part) => {
      const style = getComputedStyle(part)
      const times = `${style.transitionDuration},${style.animationDuration}`.split(",")
      return times.some((time) => parseFloat(time) > 0.001) || style.scrollBehavior === "smooth"
    }).map((part) => part.className)"""
    assert page.evaluate(moving) == []


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("core-element", "Grænser i tal"),
        ("graenser", "Hver grænse står på det udsagn, der sætter den."),
    ],
)
def test_paper_has_the_text_and_no_navigation(
    visit: OpenPage, tmp_path: Path, name: str, words: str
) -> None:
    page = visit(PAGES[name], scheme="dark")
    text = printed(page, tmp_path / "page.pdf")
    assert words in text
    for menu in ("Indholdsfortegnelse", "Tilbage til start", "Næste", "Gå til indholdet"):
        assert menu not in text


def test_paper_has_what_the_folds_hide(visit: OpenPage, tmp_path: Path) -> None:
    page = visit(PAGES["role"])
    hidden = page.locator("details:not([open]) .rows__title").first.text_content()
    assert hidden
    assert hidden in printed(page, tmp_path / "page.pdf")
    assert page.locator("details[open]").count() == 0, "the folds close again"


def test_paper_is_black_on_white(visit: OpenPage) -> None:
    page = visit(PAGES["core-element"], scheme="dark")
    page.emulate_media(media="print")
    colours = "getComputedStyle(document.querySelector('.md-typeset p.lead')).color"
    assert page.evaluate(colours) == "rgb(0, 0, 0)"
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") in (
        "rgb(255, 255, 255)",
        "rgba(0, 0, 0, 0)",
    )
