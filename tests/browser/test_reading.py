"""This file measures how much one has to read: screens and sheets, with the folds as they come."""

from __future__ import annotations

import io
import re

import pypdf
import pytest
from playwright.sync_api import Page, expect

from macros.load import load

from ..site.built import ROOT
from .checking import ready
from .conftest import OpenPage

pytestmark = pytest.mark.browser

MODEL = load(ROOT)
SCREENS = {1280: 800, 360: 740}  # pixels of a common screen, by its width
LEADER = "tjeklister/rolle-leder/"
ELEMENT = "kerneelementer/hurtig-hjaelp/"
SINCE = "overvej/siden-2023/"
_LEAD_OR_REST = re.compile(r"(?<=[.?]) |\n")


# The words of a page without the explanations that open over it.
WORDS = """() => {
  const article = document.querySelector("article").cloneNode(true)
  for (const note of article.querySelectorAll("[popover]")) note.remove()
  return article.textContent.split(/\\s+/).join(" ")
}"""


def _screens(page: Page, width: int) -> float:
    height: int = page.evaluate("document.documentElement.scrollHeight")
    return height / SCREENS[width]


def _sheets(page: Page) -> list[str]:
    reader = pypdf.PdfReader(io.BytesIO(page.pdf(format="A4", prefer_css_page_size=True)))
    return [sheet.extract_text() for sheet in reader.pages]


@pytest.mark.parametrize("element", MODEL.core_elements)
@pytest.mark.parametrize(("width", "most"), [(1280, 10), (360, 18)])
def test_core_element_is_read_in_few_screens(
    visit: OpenPage, element: str, width: int, most: int
) -> None:
    assert _screens(visit(f"kerneelementer/{element}/", width), width) <= most


@pytest.mark.parametrize("role", MODEL.roles)
def test_role_is_read_in_five_screens(visit: OpenPage, role: str) -> None:
    assert _screens(visit(f"roller/{role}/"), 1280) <= 5


@pytest.mark.parametrize(("width", "most"), [(1280, 12), (360, 18)])
def test_what_has_happened_since_is_read_in_few_screens(
    visit: OpenPage, width: int, most: int
) -> None:
    assert _screens(visit(SINCE, width), width) <= most


def test_every_word_of_what_has_happened_since_is_on_the_page(visit: OpenPage) -> None:
    words = visit(SINCE).evaluate(WORDS)
    for it in MODEL.context.values():
        said = [row for each in it.rows for row in (each.model.text, each.other.text)]
        asked = [text for way in it.ways for text in (way.text, *way.lacks, *way.questions)]
        for text in (*_LEAD_OR_REST.split(it.text), it.unknown or "", *said, *asked):
            assert " ".join(text.split()) in words, it.id


def test_leaders_list_is_read_in_twelve_screens(open_page: OpenPage) -> None:
    assert _screens(ready(open_page(LEADER)), 1280) <= 12


@pytest.mark.parametrize("element", MODEL.core_elements)
def test_every_word_of_every_statement_is_on_the_page(visit: OpenPage, element: str) -> None:
    words = visit(f"kerneelementer/{element}/").evaluate(WORDS)
    for statement in MODEL.core_elements[element].statements:
        for text in (statement.title, statement.text, statement.check, statement.own_reading or ""):
            assert " ".join(text.split()) in words, statement.full_id


def test_core_element_prints_on_eight_sheets_and_as_a_whole_when_asked(
    open_page: OpenPage,
) -> None:
    page = open_page(ELEMENT)
    short = _sheets(page)
    check = MODEL.statements["hurtig-hjaelp/samtale-inden-syv-dage"].check
    question = re.sub(r"\s+", "", check)
    assert len(short) <= 8
    assert question not in re.sub(r"\s+", "", "".join(short))
    page.locator("[data-whole]").check()
    assert question in re.sub(r"\s+", "", "".join(_sheets(page)))


def test_leaders_must_print_on_two_sheets(open_page: OpenPage) -> None:
    page = ready(open_page(LEADER))
    sheets = _sheets(page)
    musts = [it for it in MODEL.statements_of_role("leder") if it.level == "must"]
    printed = re.sub(r"\s+", "", "".join(sheets))
    assert len(sheets) <= 2
    for statement in musts:
        assert re.sub(r"\s+", "", statement.title) in printed, statement.full_id


@pytest.mark.parametrize("has_script", [True, False])
def test_address_inside_a_fold_shows_what_is_there(open_page: OpenPage, has_script: bool) -> None:
    options = {} if has_script else {"java_script_enabled": False}
    experience = MODEL.core_elements["hurtig-hjaelp"].experiences[0]
    page = open_page(f"{ELEMENT}#{experience.id}", **options)
    expect(page.locator(f"#{experience.id}")).to_be_in_viewport()


def test_level_says_what_it_means_at_a_click_and_by_key(open_page: OpenPage) -> None:
    page = open_page(ELEMENT)
    mark = page.locator(".statement .level--described").first
    note = page.locator("#niveau-described")
    mark.click()
    expect(note).to_contain_text("Det binder ikke mere, end kilden siger.")
    page.keyboard.press("Escape")
    expect(note).to_be_hidden()
    mark.press("Enter")
    expect(note).to_be_visible()


def test_level_says_what_it_means_without_a_script(open_page: OpenPage) -> None:
    page = open_page(ELEMENT, java_script_enabled=False)
    page.locator(".statement .level--should").first.click()
    expect(page.locator("#niveau-should")).to_be_visible()


def test_groups_that_are_folded_are_folded_when_one_comes_back(open_page: OpenPage) -> None:
    page = ready(open_page(LEADER))
    group = page.locator("details[data-group]").first
    group.locator("summary").first.click()
    expect(group).not_to_have_attribute("open", "")
    page.reload()
    ready(page)
    expect(page.locator("details[data-group]").first).not_to_have_attribute("open", "")
    page.get_by_role("button", name="Fold alt ud").click()
    expect(page.locator("details[data-group]:not([open])")).to_have_count(0)


def test_tick_is_the_status_that_most_rows_end_with(open_page: OpenPage) -> None:
    page = ready(open_page(LEADER))
    row = page.locator("[data-item]").first
    row.locator("[data-tick]").check()
    expect(page.locator("[data-progress]")).to_contain_text("På plads: 1 af")
    row.locator(".check__more > summary").click()
    expect(row.locator("[name=status]")).to_have_value("in-place")
    row.locator("[data-tick]").uncheck()
    expect(row.locator("[name=status]")).to_have_value("not-started")
