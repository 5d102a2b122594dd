"""This file proves that stations, rails and words of the drawings stay apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations, pairwise

import pytest

from macros.components.pathway import track
from macros.components.pathway.map import pathway_map
from macros.model.whole import Model
from macros.site import Site

from .drawn import parsed

WIDTH, HEIGHT = 880, 410  # of the wide map
LETTER = 9  # more than a letter takes on average, at 16 px and weight 600


def boxes(shown: str) -> Iterator[tuple[str, float, float, float, float]]:
    """Yield (words, left, right, top, bottom) of each line of a drawing, as wide as it may be."""
    for words in parsed(shown).iter("text"):
        if words.get("class") == "stop__number":
            continue
        for line in words.iter("tspan"):
            x, y, wide = float(line.get("x")), float(line.get("y")), LETTER * len(line.text)
            left = {"middle": x - wide / 2, "end": x - wide, "start": x}[words.get("text-anchor")]
            yield line.text, left, left + wide, y - 13, y + 4


def test_words_of_the_wide_map_stay_on_it_and_apart(real: Site) -> None:
    found = list(boxes(pathway_map(real)))
    assert len(found) > 10
    assert [it for it in found if it[1] < 0 or it[2] > WIDTH or it[3] < 0 or it[4] > HEIGHT] == []
    for (a, *one), (b, *other) in combinations(found, 2):
        beside = min(one[1], other[1]) - max(one[0], other[0])
        above = min(one[3], other[3]) - max(one[2], other[2])
        assert beside <= 0 or above <= 0, (a, b)


def test_every_core_element_has_a_place_in_each_drawing(model: Model) -> None:
    numbers = {model.number(id) for id in model.core_elements}
    assert set(track.WIDE) == set(track.SMALL) == numbers
    assert {stop for stop in track.NARROW if isinstance(stop, int)} | set(track.CARRYING) == numbers
    assert not set(track.NARROW) & set(track.CARRYING)


@pytest.mark.parametrize(
    ("places", "apart"),
    [
        ([*track.WIDE.values(), track.WIDE_START, track.WIDE_DOOR, track.WIDE_TRANSFER], 34),
        ([*track.SMALL.values(), track.SMALL_START, track.SMALL_DOOR], 28),
    ],
)
def test_no_two_stations_of_a_drawing_touch(places: list[track.Place], apart: int) -> None:
    for one, other in combinations(places, 2):
        assert ((one.x - other.x) ** 2 + (one.y - other.y) ** 2) ** 0.5 >= apart


def test_rails_of_the_narrow_map_meet_from_row_to_row() -> None:
    """Where a row's rails end below, those of the next begin above, of the same lines."""

    def ends(rails: tuple[track.Rail, ...], height: str) -> set[tuple[str, str]]:
        pairs = [(it.line, pair) for it in rails for pair in re.findall(r"(\d+) (\d+)", it.path)]
        return {(line, x) for line, (x, y) in pairs if y == height}

    rows = list(track.NARROW.values())
    for (_, upper), (_, lower) in pairwise(rows):
        assert ends(upper, "100") == ends(lower, "0") != set()


def test_mark_of_a_narrow_row_lies_on_a_rail_of_its_own() -> None:
    for at, rails in track.NARROW.values():
        assert str(at) in {x for it in rails for x in re.findall(r"(\d+) \d+", it.path)}
