"""This file walks the way from question to question: on, back, and by an address."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from .conftest import OpenPage
from .way import NOW, PATH, answer, answers, heading, walk

pytestmark = pytest.mark.browser


def test_new_contact_leads_to_the_first_step_and_on(open_page: OpenPage) -> None:
    page = walk(open_page)
    expect(heading(page)).to_have_text("Hvor står I?")
    answer(page, "En ung har henvendt sig")
    expect(heading(page)).to_have_text("Næste skridt: Første samtale")
    for fact in ("Hvem", "Grænser", "Kompetencer", "Redskaber", "Kilde", "Skabeloner:"):
        expect(page.locator(NOW)).to_contain_text(fact)
    expect(page.locator(NOW)).to_contain_text("senest 7 kalenderdage efter første henvendelse")
    answer(page, "Hvem er hjælpen til?", "Kun den unge", "Ja, inden for alderen", "Nej", "Ja")
    expect(heading(page)).to_have_text("Næste skridt: Rådgivningssamtaler")
    assert len(answers(page)) == 6
    assert page.url.endswith("?vej=ny-ung.hvem-er-hjaelpen-til.den-unge.inden-for.nej.tegn")


@pytest.mark.parametrize("query", ["?vej=ny-ung", "?vej=maalgruppe.inden-for"])
def test_word_is_explained_in_the_walk(open_page: OpenPage, query: str) -> None:
    page = walk(open_page, query)
    page.locator(f"{NOW} .term").first.click()
    expect(page.locator(".term-note:popover-open")).to_be_in_viewport()


def test_question_about_age_says_the_age(open_page: OpenPage) -> None:
    page = walk(open_page, "?vej=maalgruppe")
    expect(page.locator(NOW)).to_contain_text("Målgruppens alder: 12–25 år")


def test_answers_say_why_and_from_where(open_page: OpenPage) -> None:
    page = walk(open_page, "?vej=maalgruppe.inden-for.ja")
    last = page.locator(f"{PATH} > li").last
    expect(last).to_contain_text("ikke i målgruppen")
    expect(last.get_by_role("link").first).to_be_visible()
    expect(last).to_contain_text("Modelbeskrivelsen")
    expect(heading(page)).to_have_text("Næste skridt: Overlevering til en anden")


def test_one_can_go_back_change_and_begin_again(open_page: OpenPage) -> None:
    page = walk(open_page)
    back = page.get_by_role("button", name="Ét skridt tilbage")
    again = page.get_by_role("button", name="Begynd forfra")
    expect(back).to_be_disabled()
    expect(again).to_be_disabled()
    start = page.url
    answer(page, "I har talt med en ung og er i tvivl, om den unge er i målgruppen")
    answer(page, "Ja, inden for alderen", "Nej", "I er i tvivl")
    expect(heading(page)).to_have_text("Næste skridt: Vurder med en kollega")
    back.click()
    expect(heading(page)).to_have_text(re.compile("Er der begyndende tegn"))
    page.get_by_role("button", name="Ret svaret: Ja, inden for alderen").click()
    expect(heading(page)).to_have_text("Er den unge inden for målgruppens alder?")
    assert len(answers(page)) == 1
    answer(page, "Nej, yngre")
    expect(heading(page)).to_have_text("Næste skridt: Hjælp til at finde vej videre")
    again.click()
    expect(heading(page)).to_have_text("Hvor står I?")
    assert answers(page) == []
    assert page.url == start


def test_the_browsers_own_way_back_is_a_step_back(open_page: OpenPage) -> None:
    page = walk(open_page)
    answer(page, "I har talt med en ung og er i tvivl, om den unge er i målgruppen")
    answer(page, "Ja, inden for alderen")
    page.go_back()
    expect(heading(page)).to_have_text("Er den unge inden for målgruppens alder?")
    page.go_forward()
    assert len(answers(page)) == 2


def test_shared_address_opens_the_same(open_page: OpenPage) -> None:
    page = walk(open_page)
    answer(page, "I er i gang med rådgivningssamtalerne", "Ikke mere, behovet er dækket")
    answer(page, "Kun rådgivningen slutter")
    other = walk(open_page, f"?{page.url.partition('?')[2]}")
    assert other.locator(PATH).inner_text() == page.locator(PATH).inner_text()
    assert other.locator(NOW).inner_text() == page.locator(NOW).inner_text()


def test_copied_address_is_the_one_of_the_answers(open_page: OpenPage, address: str) -> None:
    page = walk(open_page, "?vej=opfoelgning")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=address)
    page.get_by_role("button", name="Kopiér adressen").click()
    expect(page.locator("[data-walk-status]")).to_contain_text("Adressen er kopieret")
    assert page.evaluate("navigator.clipboard.readText()") == page.url


@pytest.mark.parametrize(
    ("query", "known"),
    [
        ("?vej=ny-ung.findes-ikke.den-unge", 1),
        ("?vej=__proto__.constructor", 0),
        ("?vej=<img src=x onerror=document.title='x'>", 0),
        ("?vej=ny-ung.<script>document.title='x'</script>", 1),
        ("?vej=%E0%A4%A", 0),
        (f"?vej={'ny-ung.' * 900}", 1),
    ],
)
def test_address_that_is_wrong_opens_what_is_known_of_it(
    open_page: OpenPage, query: str, known: int
) -> None:
    page = walk(open_page, query)
    assert len(answers(page)) == known
    assert page.title().startswith("Vejviser")
    assert page.locator(f"{NOW} img, {NOW} script, {PATH} img").count() == 0


def test_focus_goes_with_the_walk(open_page: OpenPage) -> None:
    page = walk(open_page)
    page.locator(NOW).get_by_role("button").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator(NOW)).to_be_focused()
    expect(heading(page)).to_be_in_viewport()
    page.keyboard.press("Tab")
    assert page.evaluate("!!document.activeElement.closest('[data-walk-now]')")
