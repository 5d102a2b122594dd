"""This file finds and compares efforts of the catalogue as a reader does."""

from __future__ import annotations

import re
from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from .conftest import OpenPage
from .served import PAGES

pytestmark = pytest.mark.browser

CARDS = "[data-filter-card]"
SHOWN = f"{CARDS}:not([hidden])"
STATUS = "[data-filter-status]"


def _titles(page: Page) -> list[str]:
    return page.locator(f"{SHOWN} > a").all_text_contents()


def test_choices_leave_the_efforts_that_match_and_say_how_many(open_page: OpenPage) -> None:
    page = open_page(PAGES["inspiration"])
    everything = page.locator(CARDS).count()
    page.get_by_label("Kommune", exact=True).select_option("Skanderborg")
    assert sorted(_titles(page)) == ["Trivsel og fraværsteam", "Ungevejen"]
    expect(page.locator(STATUS)).to_have_text(f"Viser 2 af {everything} indsatser.")
    page.get_by_label("Alder i år").fill("15")
    assert "Ungevejen" in _titles(page)
    page.get_by_role("button", name="Vis alle").click()
    expect(page.locator(SHOWN)).to_have_count(everything)


def test_free_text_finds_spelling_variants(open_page: OpenPage) -> None:
    page = open_page(PAGES["inspiration"])
    page.get_by_label("Søg i indsatserne").fill("coolkids")
    assert _titles(page) == ["Cool Kids og Chilled"]
    page.get_by_label("Søg i indsatserne").fill("aarhus angst")
    assert "Cool Kids og Chilled" in _titles(page)


def test_a_theme_without_efforts_disappears_with_its_heading(open_page: OpenPage) -> None:
    page = open_page(PAGES["inspiration"])
    page.get_by_label("Emne", exact=True).select_option("anxiety")
    assert page.locator("[data-filter-group]:visible h2").all_text_contents() == ["Angst"]


def test_choice_stands_in_the_address_and_is_read_from_it(open_page: OpenPage) -> None:
    page = open_page(PAGES["inspiration"])
    page.get_by_label("Kommune", exact=True).select_option("Horsens")
    page.get_by_label("Alder i år").fill("16")
    expect(page).to_have_url(re.compile(r"\?kommune=Horsens&alder=16$"))
    again = open_page(f"{PAGES['inspiration']}?kommune=Horsens&alder=16&ukendt=x")
    assert _titles(again) == ["Piger med ro på"]
    assert again.get_by_label("Kommune", exact=True).input_value() == "Horsens"


@pytest.mark.parametrize("wrong", ["?kommune=Atlantis", "?alder=%3Cscript%3E", "?emne=__proto__"])
def test_wrong_address_is_taken_as_no_choice(open_page: OpenPage, wrong: str) -> None:
    page = open_page(PAGES["inspiration"] + wrong)
    assert page.locator(SHOWN).count() == page.locator(CARDS).count()


def test_empty_result_says_what_to_loosen(open_page: OpenPage) -> None:
    page = open_page(PAGES["inspiration"])
    page.get_by_label("Kommune", exact=True).select_option("Horsens")
    page.get_by_label("Emne", exact=True).select_option("depression")
    assert _titles(page) == []
    expect(page.locator(STATUS)).to_contain_text("uden kommunen er der 1")
    expect(page.locator(STATUS)).to_contain_text("uden emnet er der 1")


def test_filter_is_announced_and_usable_by_keyboard(open_page: OpenPage) -> None:
    page = open_page(PAGES["inspiration"])
    assert page.locator(STATUS).get_attribute("role") == "status"
    page.get_by_label("Søg i indsatserne").focus()
    page.keyboard.type("rideterapi")
    for _ in range(5):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.name") == "alder"
    assert _titles(page) == ["Rideterapi"]


def test_without_javascript_the_whole_list_is_there_and_no_filter(open_page: OpenPage) -> None:
    page = open_page(PAGES["inspiration"], java_script_enabled=False)
    assert page.locator(SHOWN).count() == page.locator(CARDS).count() >= 16
    assert not page.locator("[data-catalogue-filter]").is_visible()


EFFORT = "[data-compare-list] > li"
FOUR = "?vis=myway,rideterapi,okay-ung,task-force-for-spiseforstyrrelser-og-selvskade"


def test_nothing_is_drawn_until_two_are_chosen_and_four_are_the_most(open_page: OpenPage) -> None:
    page = open_page(PAGES["sammenlign"])
    shown = page.locator(f"{EFFORT}:visible")
    expect(page.locator("[data-compare-status]")).to_contain_text("Vælg to til fire")
    expect(shown).to_have_count(0)
    page.get_by_label("MyWay").check()
    expect(shown).to_have_count(0)
    page.get_by_label("Okay Ung").check()
    assert shown.locator("h2").all_inner_texts() == ["MyWay", "Okay Ung"]
    page.get_by_label("Rideterapi").check()
    page.get_by_label("Ungevejen").check()
    assert page.get_by_label("Piger med ro på").is_disabled(), "four is the most"
    expect(page).to_have_url(re.compile(r"\?vis=myway,rideterapi,okay-ung,ungevejen$"))
    page.get_by_role("button", name="Vælg ingen").click()
    expect(shown).to_have_count(0)


def test_without_javascript_all_that_can_be_compared_is_there(open_page: OpenPage) -> None:
    page = open_page(PAGES["sammenlign"], java_script_enabled=False)
    assert page.locator(f"{EFFORT}:visible").count() >= 16
    assert not page.locator("[data-compare-status]").is_visible()


def test_comparison_can_be_shared_and_printed(open_page: OpenPage) -> None:
    page = open_page(f"{PAGES['sammenlign']}?vis=myway,okay-ung,findes-ikke")
    assert page.locator(f"{EFFORT}:visible").count() == 2
    page.emulate_media(media="print")
    assert not page.locator("[data-catalogue-compare]").is_visible()
    assert page.locator(f"{EFFORT}:visible").count() == 2


@pytest.mark.parametrize(("width", "beside"), [(1280, 4), (700, 4), (699, 1), (320, 1)])
def test_facts_stand_on_a_line_where_there_is_room_and_cards_below_each_other_elsewhere(
    open_page: OpenPage, width: int, beside: int
) -> None:
    page = open_page(PAGES["sammenlign"] + FOUR, width)
    for name in ("Formål", "Tal og forbehold", "Oplysningens alder"):
        terms = page.locator(f"{EFFORT}:visible dt", has_text=name).all()
        tops = [round(it.evaluate("it => it.getBoundingClientRect().top")) for it in terms]
        assert len(tops) == 4
        assert len(set(tops)) == 4 / beside, name
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("media", ["screen", "print"])
def test_words_of_a_comparison_stay_whole(
    open_page: OpenPage, media: Literal["screen", "print"]
) -> None:
    """A word that is broken has more than one rectangle; it must not reach out of its card."""
    page = open_page(PAGES["sammenlign"] + FOUR, 700)
    page.emulate_media(media=media)
    assert page.evaluate(BROKEN_WORDS, EFFORT) == []


BROKEN_WORDS = """selector => {
  const broken = []
  for (const card of document.querySelectorAll(selector)) {
    if (card.hidden) continue
    const edge = card.getBoundingClientRect().right
    const walker = document.createTreeWalker(card, NodeFilter.SHOW_TEXT)
    for (let node; (node = walker.nextNode());) {
      for (const word of node.data.matchAll(/[\\p{L}]+/gu)) {
        const range = document.createRange()
        range.setStart(node, word.index)
        range.setEnd(node, word.index + word[0].length)
        const boxes = [...range.getClientRects()]
        if (new Set(boxes.map((box) => Math.round(box.top))).size > 1) broken.push(word[0])
        if (boxes.some((box) => box.right > edge + 1)) broken.push(`${word[0]} sticks out`)
      }
    }
  }
  return broken
}"""


def test_filter_is_kept_on_the_way_to_the_comparison_and_back(open_page: OpenPage) -> None:
    page = open_page(f"{PAGES['inspiration']}?kommune=Skanderborg&alder=15")
    page.get_by_role("link", name="Sammenlign Ungevejen med andre").click()
    expect(page).to_have_url(
        re.compile(r"sammenlign/\?kommune=Skanderborg&alder=15&vis=ungevejen$")
    )
    page.get_by_label("Okay Ung").check()
    page.get_by_role("link", name="Tilbage til alle indsatser").click()
    expect(page.get_by_label("Kommune", exact=True)).to_have_value("Skanderborg")
    assert "Ungevejen" in _titles(page)
    page.get_by_role("button", name="Vis alle").click()
    page.get_by_role("link", name="Sammenlign MyWay med andre").click()
    expect(page.get_by_role("heading", level=2).filter(visible=True)).to_have_text(
        ["MyWay", "Okay Ung", "Ungevejen"]
    )


def test_card_leads_to_the_comparison_with_itself_chosen(open_page: OpenPage) -> None:
    page = open_page(PAGES["inspiration"])
    page.get_by_role("link", name="Sammenlign MyWay med andre").click()
    expect(page.get_by_label("MyWay")).to_be_checked()


def test_downloads_are_there(open_page: OpenPage) -> None:
    page = open_page(PAGES["kortlaegning"])
    for link in page.locator("a[href*='hent/tilbud']").all():
        assert page.request.get(link.evaluate("a => a.href")).ok


# Whether each line of a label stands to the right of its box.
HANGS = """label => {
  const words = document.createRange()
  words.selectNodeContents(label.lastChild)
  const box = label.querySelector("input").getBoundingClientRect()
  const lines = [...words.getClientRects()].filter((line) => line.width > 1)
  return [lines.length, lines.every((line) => line.left >= box.right)]
}"""


@pytest.mark.parametrize("width", [1280, 360])
def test_long_label_keeps_its_place_beside_its_box(open_page: OpenPage, width: int) -> None:
    page = open_page("inspiration/sammenlign/", width)
    found = [
        label.evaluate(HANGS) for label in page.locator("[data-catalogue-compare] label").all()
    ]
    assert max(lines for lines, _ in found) > 1
    assert [it for it in found if not it[1]] == []
