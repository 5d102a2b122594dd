"""This file prints filled-in forms, and reads forms without JavaScript."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Route, expect

from macros.load import load

from ..site.built import ROOT
from .conftest import OpenPage
from .filling import LONG, PERSON, URLS, goal, paper_of
from .visits import READY

pytestmark = pytest.mark.browser
TABLES = "skabeloner/kommissorium-for-styregruppe/"
LEADER = "#felt-medlemmer-leder-1"


@pytest.mark.parametrize("script", [True, False])
def test_paper_has_every_word_of_a_long_text(
    open_page: OpenPage, tmp_path: Path, script: bool
) -> None:
    page = open_page(PERSON, java_script_enabled=script)
    page.get_by_label("Risikofaktorer").fill(LONG)
    goal(page, 1).fill(f"Mål {LONG}")
    page.get_by_label("Dato").fill("2026-12-01")
    paper = paper_of(page, tmp_path)
    if script:  # without it a field that ends a sheet may show a line on both
        assert paper.count("ord699") == 2
    assert [word for word in LONG.split() if word not in paper] == []
    wanted = r"1\. december 2026" if script else r"01[./-]12[./-]2026|12/01/2026"
    assert re.search(wanted, paper)
    for words in ("Tøm skemaet", "Print det udfyldte", "Tilføj en række", "Det hjælper skabelonen"):
        assert words not in paper
    assert "Beskyttende faktorer" in paper


def test_without_javascript_paper_has_every_word_of_a_line(
    open_page: OpenPage, tmp_path: Path
) -> None:
    """A line cannot grow, so without the script that makes it one it is a text."""
    page = open_page(TABLES, java_script_enabled=False)
    words = " ".join(f"ord{number}" for number in range(70))
    page.locator(LEADER).fill(words)
    paper = paper_of(page, tmp_path)
    assert [word for word in words.split() if word not in paper] == []


def test_line_is_one_and_has_what_was_written_before_its_script(open_page: OpenPage) -> None:
    page = open_page(PERSON)
    held: list[Route] = []
    page.route("**/form*.js", lambda route: held.append(route))
    page.goto(page.url.replace(PERSON, TABLES), wait_until="domcontentloaded")
    line = page.locator(LEADER)
    line.press_sequentially("Lone og")
    page.wait_for_timeout(200)
    for route in held:
        route.continue_()
    page.locator(READY).wait_for(state="attached")
    expect(line).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.type(" Per")
    expect(line).to_have_value("Lone og Per")
    page.unroute("**/form*.js")
    page.reload()
    expect(line).to_have_value("Lone og Per")


def test_print_button_prints(open_page: OpenPage) -> None:
    page = open_page(PERSON)
    page.evaluate("window.print = () => { document.title = 'printet' }")
    page.get_by_role("button", name="Print det udfyldte").click()
    assert page.title() == "printet"


@pytest.mark.parametrize("url", URLS)
def test_without_javascript_every_field_is_there(visit: OpenPage, url: str) -> None:
    page = visit(url, java_script_enabled=False)
    form = load(ROOT).forms[url.split("/")[1]]
    shown = page.locator("[data-field]:visible").evaluate_all(
        "all => all.map((it) => it.dataset.field)"
    )
    assert shown == [field.id for section in form.sections for field in section.fields]
    expect(page.locator("[data-form-actions]")).to_be_hidden()
    assert page.get_by_role("button", name="Tilføj en række").count() == 0


def test_without_javascript_fields_can_be_filled_in_and_read(open_page: OpenPage) -> None:
    page = open_page(PERSON, java_script_enabled=False)
    area = page.get_by_label("Risikofaktorer")
    area.fill(LONG)
    expect(area).to_have_value(LONG)
    style = "it => [getComputedStyle(it).overflowY, it.scrollHeight - it.clientHeight < 4]"
    overflow, whole = area.evaluate(style)
    assert overflow != "hidden" or whole, "what is written can be read again"
