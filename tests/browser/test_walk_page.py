"""This file checks what stands around a walk: nothing kept, help, paper, and no JavaScript."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from macros.load import load
from macros.raw import ROOT

from .conftest import OpenPage
from .measures import printed
from .served import PAGES
from .way import answer, stored, walk

pytestmark = pytest.mark.browser


def test_nothing_of_a_walk_is_kept(open_page: OpenPage) -> None:
    page = walk(open_page)
    answer(page, "En ung har henvendt sig", "Hvem er hjælpen til?", "Kun den unge")
    assert stored(page) == ["/.__palette"]
    assert page.evaluate("indexedDB.databases().then((all) => all.length)") == 0


def test_result_prints_with_its_answers_and_without_the_rest(
    open_page: OpenPage, tmp_path: Path
) -> None:
    page = walk(open_page, "?vej=maalgruppe.inden-for.ja", scheme="dark")
    text = printed(page, tmp_path / "walk.pdf")
    for words in (
        "Næste skridt: Overlevering til en anden",
        "Er den unge inden for målgruppens alder? Ja, inden for alderen",
        "Ja, den unge er i behandling eller venter",
        "Ring 112",
        "Den erstatter den ikke",
    ):
        assert words in text, words
    for words in (
        "Trinnene",
        "Begynd forfra",
        "Kopiér adressen",
        "Følge op efter",
        "Hvor står I? →",
    ):
        assert words not in text, words


def test_help_at_acute_danger_stands_above_the_walk(open_page: OpenPage) -> None:
    page = walk(open_page, "?vej=opfoelgning", 320)
    acute = page.locator(".acute")
    expect(acute).to_be_visible()
    for words in ("112", "kommunens akutte kontakt", "underretningspligten"):
        expect(acute).to_contain_text(words)
    above = """document.querySelector(".acute")
      .compareDocumentPosition(document.querySelector("[data-walk]"))"""
    assert page.evaluate(above) & 4, "it stands before the walk"
    acute.get_by_role("link").click()
    page.wait_for_url("**/om/akut-hjaelp/")


def test_walk_says_that_it_does_not_replace_judgement(open_page: OpenPage) -> None:
    page = walk(open_page)
    expect(page.locator("article")).to_contain_text("støtter en fagpersons vurdering")
    expect(page.locator("article")).to_contain_text("Den erstatter den ikke")


def test_without_javascript_the_whole_list_is_there(open_page: OpenPage) -> None:
    page = open_page(PAGES["vejviser"], java_script_enabled=False)
    expect(page.locator("[data-walk]")).to_be_hidden()
    questions = page.locator(".walk__whole .walk__ask")
    kinds = [state.kind for state in load(ROOT).pathway.states]
    assert questions.count() == 1 + kinds.count("decision")
    for question in questions.all():
        expect(question).to_be_visible()
    expect(page.locator("[data-place]")).to_have_count(len(kinds) - kinds.count("decision"))
    links = page.locator(".walk__whole a[href^='#'], .walk__steps a[href^='#']")
    assert links.count() > 80
    ids = {it.get_attribute("id") for it in page.locator("[id]").all()}
    targets = {str(it.get_attribute("href")).removeprefix("#") for it in links.all()}
    assert targets - ids == set()
    target = page.locator("#trin-overlevering")
    page.locator(".walk__whole a[href='#trin-overlevering']").first.click()
    expect(target).to_be_in_viewport()
