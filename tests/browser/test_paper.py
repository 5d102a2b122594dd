"""This file holds that paper says what the screen says: each field of forms, each answer of lists.

In Firefox too, where it is installed.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from macros.load import load

from ..conftest import SAID
from ..site.built import ROOT
from . import firefox
from .checking import open_list, other_tab, place, ready
from .conftest import OpenPage
from .filling import URLS
from .paper import FILL, Paper, read
from .served import PAGES

pytestmark = pytest.mark.browser
LONG = 500  # as many letters as a line takes
TABLES = "skabeloner/kommissorium-for-styregruppe/"
# The controls of a list, as somebody who writes in it: the last words are not kept yet.
ANSWER = """async () => {
  const isHere = () => document.querySelector("[data-plan]:not([hidden])")
  while (!isHere()) await new Promise((done) => setTimeout(done, 50))
  const rows = [...document.querySelectorAll("[data-item]")]
  const open = async (row) => {
    rows[row].querySelector("details").open = true
    while (!rows[row].querySelector("[name]")) await new Promise((done) => setTimeout(done, 20))
  }
  for (const row of [0, 1, 2]) await open(row)
  const set = (row, name, value) => {
    const control = rows[row].querySelector(`[name=${name}]`)
    control.value = value
    control.dispatchEvent(new Event("input", { bubbles: true }))
    if (control.matches("select")) control.dispatchEvent(new Event("change", { bubbles: true }))
  }
  set(0, "status", "not-relevant")
  set(0, "reason", "Vi har ingen under 15 år")
  set(1, "status", "in-progress")
  set(1, "responsible", "Kontorchef for Børn, Unge og Familie")
  set(1, "deadline", "2026-12-01")
  set(1, "note", "Første linje\\nAnden linje\\n\\n- punkt A")
  set(2, "status", "in-place")
  set(2, "reason", "ikke på skærmen")
}"""


def printed(page: Page) -> Paper:
    return read(page.pdf(format="A4", prefer_css_page_size=True))


@pytest.mark.parametrize(("url", "letters"), [*((url, 60) for url in URLS), (TABLES, LONG)])
def test_every_word_of_every_field_is_printed(open_page: OpenPage, url: str, letters: int) -> None:
    page = open_page(url)
    written = page.evaluate(f"({FILL})({letters})")
    assert json.loads(written)
    paper = printed(page)
    assert paper.lacks(written) == []
    assert "2026-09-30" not in paper.words
    assert "14:30" not in paper.words
    assert url.strip("/") not in paper.words, "an id is for files, a reader has the title"


def test_what_is_written_before_a_script_and_what_is_put_back_is_printed(
    open_page: OpenPage,
) -> None:
    page = open_page(TABLES)
    field = page.locator("[name=uenighed]")
    field.evaluate(f"it => {{ it.value = 'x{'ord ' * 40}sidste' }}")
    assert "sidste" in printed(page).words
    field.evaluate("it => { it.value = '' }")
    assert "sidste" not in printed(page).words


def test_printing_leaves_the_cursor_where_it_was(open_page: OpenPage) -> None:
    page = open_page(TABLES)
    page.locator("[name=uenighed]").press_sequentially("midt i")
    printed(page)
    assert page.evaluate("document.activeElement.name") == "uenighed"


def test_what_is_not_filled_in_prints_no_prompt(open_page: OpenPage) -> None:
    page = open_page("skabeloner/afsluttende-samtale/")
    page.emulate_media(media="print")
    colours = "all => all.map((it) => getComputedStyle(it).color)"
    for prompting in ("[type=date]", "select"):
        shown = page.locator(f"[data-field] {prompting}").evaluate_all(colours)
        assert set(shown) == {"rgba(0, 0, 0, 0)"}, prompting


def test_paper_has_every_part_of_an_answer(open_page: OpenPage) -> None:
    page = open_list(open_page)
    page.evaluate(f"({ANSWER})()")
    paper = printed(page)
    for words in (
        "Ikke relevant: ",
        "Begrundelse Vi har ingen under 15 år",
        "I gang: ",
        "Kontorchef for Børn, Unge og Familie",
        "1. december 2026",
        "☑ På plads: ",
        "Ikke begyndt: ",
    ):
        assert words in paper.words, words
    for words in ("ikke på skærmen", "2026-12", "hurtig-hjaelp/"):
        assert words not in paper.words, words
    page.emulate_media(media="print")
    item = page.locator("[data-item]").nth(1)
    note = item.locator("[data-of=note]")
    assert note.inner_text() == "Første linje\nAnden linje\n\n- punkt A"
    deadline = item.locator("[data-of=deadline]")
    assert deadline.evaluate("it => it.getClientRects().length") == 1
    assert deadline.evaluate("it => it.scrollWidth <= it.clientWidth")


def test_paper_says_whose_list_it_is_when_and_what_is_left_out(open_page: OpenPage) -> None:
    page = open_list(open_page, timezone_id="Europe/Copenhagen")
    page.clock.set_fixed_time("2026-12-01T00:30:00+01:00")
    page.evaluate(f"({ANSWER})()")
    page.get_by_label("Vis", exact=True).select_option("must")
    total = page.locator("[data-item]").count()
    shown = page.locator("[data-item]:not([hidden])").count()
    printed(page)
    assert page.locator("[data-list-head] p").all_text_contents() == [
        "Plan: Vores tilbud",
        f"Printet 1. december 2026 · Model {load(ROOT).service.version}",
        page.locator("[data-progress]").text_content(),
        f"Vist: kun skal – {total - shown} af {total} punkter er udeladt eller foldet sammen.",
    ]
    mine = ready(other_tab(page, place(page, "mine") + "?rolle=leder&fase=drift"))
    mine.locator("[data-item]:visible").first.wait_for()
    printed(mine)
    head = mine.locator("[data-list-head] p").first
    assert head.text_content() == "Plan: Vores tilbud · Min rolle: Leder · Fase: Drift"


def test_paper_of_a_list_that_nobody_has_answered_is_for_a_pen(open_page: OpenPage) -> None:
    paper = printed(open_list(open_page))
    assert "Ikke begyndt" not in paper.words
    assert "Plan: " not in paper.words
    assert "☐" in paper.words


def test_firefox_prints_every_field_and_answer_too(
    address: str, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    found = firefox.found()
    if not found:
        pytest.skip("Firefox is not installed: what it prints is not seen")
    record_property(SAID, f"The browser: {found}")
    with firefox.running(found, tmp_path) as driver:
        window = driver.window()
        window.open(address + TABLES)
        written = window.run(FILL, LONG)
        assert window.printed().lacks(written) == []
        window.open(address + PAGES["checklist"])
        window.run(ANSWER)
        checklist = window.printed()
    for words in ("Vi har ingen under 15 år", "1. december 2026", "Plan: Vores tilbud"):
        assert words in checklist.words, words
