"""This file uses the map of the way as people do: with keys, a screen reader and own colours."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from ..test_model_content import CORE_ELEMENTS
from .conftest import OpenPage
from .measures import contrast
from .served import PAGES

pytestmark = pytest.mark.browser

ORDER = [
    "Kerneelement 1: Let adgang",
    "Første henvendelse",
    "Kerneelement 2: Hurtig hjælp",
    "Kerneelement 3: Samtaleforløb",
    "Kerneelement 4: Gruppeforløb",
    "Kerneelement 5: Forældreaktiviteter",
    "Kerneelement 6: Opfølgning",
    "Åben dør",
    "Overlevering til en anden",
    "Kerneelement 7: Samarbejde",
]


def _tabbed(page: Page, holder: str) -> list[str]:
    """Return the names of what Tab reaches inside an element, one after the other."""
    page.locator(f"{holder} a").first.evaluate(
        """(first) => {
          const before = document.createElement("button")
          first.closest(".track").before(before)
          before.focus()
        }"""
    )
    names = []
    for _ in range(30):
        page.keyboard.press("Tab")
        inside, name = page.evaluate(
            """(holder) => {
              const at = document.activeElement
              return [!!at.closest(holder), at.getAttribute("aria-label") ?? at.textContent]
            }""",
            holder,
        )
        if not inside:
            break
        names.append(name)
    return names


def test_keyboard_follows_the_track(visit: OpenPage) -> None:
    assert _tabbed(visit(PAGES["vejen"]), ".track") == ORDER


def test_keyboard_follows_the_track_on_a_phone(visit: OpenPage) -> None:
    names = [name.split(": ")[-1] for name in ORDER]
    found = _tabbed(visit(PAGES["vejen"], 320), ".track")
    assert found == [*names[:8], names[1], names[8], names[9]]


@pytest.mark.parametrize("width", [320, 1280])
def test_a_screen_reader_meets_one_of_the_two_drawings(visit: OpenPage, width: int) -> None:
    page = visit(PAGES["vejen"], width)
    found = page.locator(".track")
    for number, name in enumerate(("Let adgang", "Hurtig hjælp", "Samtaleforløb"), start=1):
        links = found.get_by_role("link", name=name)
        expect(links).to_have_count(1)
        said = f"Kerneelement {number}: {name}" if width == 1280 else name
        assert said in found.aria_snapshot()
    expect(found.get_by_role("group")).to_have_count(1 if width == 1280 else 0)


@pytest.mark.parametrize("width", [320, 1280])
def test_every_stop_leads_somewhere(visit: OpenPage, width: int) -> None:
    page = visit(PAGES["vejen"], width)
    for link in page.locator(".track").get_by_role("link").all():
        address = link.get_attribute("href")
        assert address
        anchor = address.partition("#")[2]
        answer = page.request.get(page.evaluate("(to) => new URL(to, location).href", address))
        assert answer.ok, address
        assert not anchor or f'id="{anchor}"' in answer.text(), address


@pytest.mark.parametrize("number", range(1, 8))
def test_small_map_says_where_one_is_and_leads_on(visit: OpenPage, number: int) -> None:
    page = visit(f"kerneelementer/{CORE_ELEMENTS[number - 1]}/")
    small = page.get_by_role("navigation", name="Vejen gennem tilbuddet")
    here = small.locator("[aria-current=page]")
    expect(here).to_have_count(1)
    expect(here).to_have_accessible_name(re.compile(rf"Kerneelement {number}: .+ \(du er her\)"))
    expect(small).to_contain_text(f"Du er ved {number}")
    other = number % 7 + 1
    target = small.get_by_role("link", name=f"Kerneelement {other}:")
    target.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{CORE_ELEMENTS[other - 1]}/")


@pytest.mark.parametrize("name", ["vejen", "core-element"])
def test_map_can_be_seen_and_used_in_forced_colours(visit: OpenPage, name: str) -> None:
    page = visit(PAGES[name], forced_colors="active")
    links = page.locator(".track svg").first.get_by_role("link")
    assert links.count() >= 7
    marks = """() => [...document.querySelectorAll(".track svg .stop .stop__mark")]
      .map((it) => [it.parentElement.getAttribute("aria-label"), getComputedStyle(it).stroke,
        getComputedStyle(document.body).backgroundColor])"""
    assert [it for it in page.evaluate(marks) if contrast(it[1], it[2]) < 3] == []
