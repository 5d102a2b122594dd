"""This file checks that the map of the way can be read: its words, its colours and its lines."""

from __future__ import annotations

from itertools import combinations

import pytest
from playwright.sync_api import expect

from .conftest import OpenPage
from .measures import contrast, overlaps, sized
from .served import PAGES

pytestmark = pytest.mark.browser

MAPPED = ("vejen", "home")
# The boxes of the words that are drawn: each line of a label, numbers, and the words of the rows.
BOXES = """() => [...document.querySelectorAll(
    ".track tspan, .track .stop__number, .track__words, .track__lines li")]
  .map((part) => {
    const range = document.createRange()
    range.selectNodeContents(part)
    const { left, right, top, bottom } = range.getBoundingClientRect()
    return { text: part.textContent.trim(), left, right, top, bottom }
  }).filter(({ left, right }) => right > left)"""
MARKS = """() => [...document.querySelectorAll(".track__wide .stop__mark, .track__mark")]
  .map((part) => ({ text: "mark", ...part.getBoundingClientRect().toJSON() }))
  .filter(({ width }) => width)"""
# Points along every rail of the wide map, on the screen.
POINTS = """() => [...document.querySelectorAll(".track__wide .rail:not(.rail--sleepers)")]
  .filter((rail) => rail.getBoundingClientRect().width || rail.getBoundingClientRect().height)
  .flatMap((rail) => {
    const at = rail.getScreenCTM()
    return Array.from({ length: 101 }, (_, part) => {
      const point = rail.getPointAtLength(rail.getTotalLength() * part / 100).matrixTransform(at)
      return [point.x, point.y]
    })
  })"""
sizes = pytest.mark.parametrize(
    ("width", "size"),
    [(320, 125), (768, 125), (1280, 125), (320, 250), (640, 250), (768, 250), (1280, 250)],
)


@sizes
@pytest.mark.parametrize("name", MAPPED)
def test_no_words_of_the_map_overlap_or_leave_the_screen(
    visit: OpenPage, name: str, width: int, size: int
) -> None:
    page = sized(visit(PAGES[name], width), size)
    boxes = page.evaluate(BOXES)
    assert len(boxes) > 12
    assert [it for it in boxes if it["left"] < 0 or it["right"] > width] == []
    assert [(a, b) for a, b in combinations(boxes, 2) if overlaps(a, b)] == []
    words = [it for it in boxes if not it["text"].isdigit()]
    assert [(a, b) for a in words for b in page.evaluate(MARKS) if overlaps(a, b)] == []


@pytest.mark.parametrize("width", [768, 1280])
def test_no_rail_runs_through_a_word(visit: OpenPage, width: int) -> None:
    page = visit(PAGES["vejen"], width)
    points = page.evaluate(POINTS)
    assert points
    words = [it for it in page.evaluate(BOXES) if not it["text"].isdigit()]
    assert {
        it["text"]
        for it in words
        for x, y in points
        if it["left"] < x < it["right"] and it["top"] + 3 < y < it["bottom"] - 3
    } == set()


@sizes
def test_small_map_fits_and_its_numbers_stay_apart(visit: OpenPage, width: int, size: int) -> None:
    page = sized(visit(PAGES["core-element"], width), size)
    boxes = page.evaluate(BOXES)
    assert [it["text"] for it in boxes] == [str(number) for number in range(1, 8)]
    assert [it for it in boxes if it["left"] < 0 or it["right"] > width] == []
    assert [(a, b) for a, b in combinations(boxes, 2) if overlaps(a, b)] == []


# [words, their colour, the colour under them], of all words and numbers that are drawn
COLOURS = """() => {
  const shown = (part) => part.getClientRects().length && part.getBoundingClientRect().width
  const ground = (part) => {
    for (let it = part; it; it = it.parentElement) {
      const colour = getComputedStyle(it).backgroundColor
      if (!/rgba\\(.*, 0\\)/.test(colour)) return colour
    }
    return "rgb(255, 255, 255)"
  }
  const svg = [...document.querySelectorAll(".track text:not(.stop__number)")].filter(shown)
    .map((part) => [part.textContent, getComputedStyle(part).fill, ground(part.closest("figure"))])
  const numbers = [...document.querySelectorAll(".track .stop__number")].filter(shown)
    .map((part) => [part.textContent, getComputedStyle(part).fill,
      getComputedStyle(part.parentElement.querySelector(".stop__mark")).fill])
  const html = [...document.querySelectorAll(
      ".track__words a, .track__words, .track__mark, .track__lines li, .track--small p, " +
      ".track--small p a")]
    .filter(shown).map((part) => [part.textContent, getComputedStyle(part).color, ground(part)])
  return [...svg, ...numbers, ...html]
}"""


@pytest.mark.parametrize("look", ["light", "dark", "print"])
@pytest.mark.parametrize(
    ("name", "width"), [("vejen", 1280), ("vejen", 320), ("core-element", 768)]
)
def test_words_of_the_map_stand_out(visit: OpenPage, name: str, width: int, look: str) -> None:
    scheme = "light" if look == "light" else "dark"
    page = visit(PAGES[name], width, scheme, reduced_motion="reduce")  # no colour fades
    if look == "print":
        page.emulate_media(media="print")
    found = page.evaluate(COLOURS)
    assert len(found) > 7
    assert [(*it, contrast(it[1], it[2])) for it in found if contrast(it[1], it[2]) < 4.5] == []


LINES = """() => Object.fromEntries(
  [...document.querySelectorAll(".track__wide .rail:not(.rail--middle, .rail--sleepers)")]
    .map((rail) => {
      const { strokeWidth, strokeDasharray, strokeLinecap } = getComputedStyle(rail)
      const isDouble = !!rail.nextElementSibling?.matches(".rail--middle")
      return [rail.classList[1], [strokeWidth, strokeDasharray, strokeLinecap, isDouble].join()]
    }))"""


@pytest.mark.parametrize("media", ["screen", "print"])
def test_lines_differ_in_form_and_not_in_colour_alone(visit: OpenPage, media: str) -> None:
    page = visit(PAGES["vejen"])
    page.emulate_media(media=media)  # type: ignore[arg-type]
    forms = page.evaluate(LINES)
    names = {"counselling", "intervention", "parents", "transfer", "back", "bed"}
    assert set(forms) == {f"rail--{name}" for name in names}
    assert len(set(forms.values())) == len(forms), forms


def test_map_is_drawn_without_javascript_and_in_print(visit: OpenPage) -> None:
    page = visit(PAGES["vejen"], java_script_enabled=False)
    expect(page.locator(".track__wide")).to_be_visible()
    expect(page.locator(".track__tall")).to_be_hidden()
    narrow = visit(PAGES["vejen"], 320, java_script_enabled=False)
    expect(narrow.locator(".track__wide")).to_be_hidden()
    expect(narrow.locator(".track__tall")).to_be_visible()
    narrow.emulate_media(media="print")
    expect(narrow.locator(".track__wide")).to_be_visible()
    expect(narrow.locator(".track__tall")).to_be_hidden()


@pytest.mark.parametrize("name", ["vejen", "core-element", "vejviser"])
def test_nothing_moves_for_those_who_ask_for_calm(visit: OpenPage, name: str) -> None:
    page = visit(PAGES[name], reduced_motion="reduce")
    moving = """() => [...document.querySelectorAll("article *")].filter((part) => {
      const style = getComputedStyle(part)
      const times = `${style.transitionDuration},${style.animationDuration}`.split(",")
      return times.some((time) => parseFloat(time) > 0.001)
    }).length + document.querySelectorAll("animate, animateTransform, animateMotion").length"""
    assert page.evaluate(moving) == 0
