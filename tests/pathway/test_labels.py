"""This file proves how the names of stations break into lines and where they stand."""

from __future__ import annotations

import pytest

from macros.components.pathway import track
from macros.model.whole import Model


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("Åben dør", ["Åben dør"]),
        ("Lettilgængelig adgang", ["Lettilgængelig", "adgang"]),
        ("Samarbejde og brobygning til andre", ["Samarbejde og", "brobygning til", "andre"]),
        ("Rådgivningssamtaleforløbsgruppe i dag", ["Rådgivningssamtaleforløbsgruppe", "i dag"]),
        ("", []),
    ],
)
def test_label_breaks_between_words(words: str, lines: list[str]) -> None:
    assert track.lines_of(words) == lines


def test_label_keeps_its_words_and_every_line_fits(model: Model) -> None:
    for title in [it.short_title for it in model.core_elements.values()]:
        lines = track.lines_of(title)
        assert " ".join(lines) == title
        assert [line for line in lines if len(line) > track.LINE_LENGTH] == []


@pytest.mark.parametrize(
    ("name", "anchor", "tops"),
    [
        ("above", "middle", [156, 174]),
        ("below", "middle", [236, 254]),
        ("left", "end", [205]),
        ("over", "start", [191]),
        ("under", "start", [222]),
    ],
)
def test_label_stands_on_the_side_that_its_place_names(
    name: str, anchor: str, tops: list[int]
) -> None:
    label = track.label(track.Place(100, 200, name), "Lettilgængelig adgang")
    assert label.anchor == anchor
    assert [y for _, y, _ in label.lines] == tops
    x = {"middle": 100, "end": 100 - 26, "start": 100 + 26}[anchor]
    assert {at for at, _, _ in label.lines} == {x}


def test_label_above_ends_and_below_begins_beside_its_station_however_long() -> None:
    for words in ("Kort", "To ord langt nok", "Et meget langt navn på et kerneelement i dag"):
        above = track.label(track.Place(0, 0, "above"), words).lines
        below = track.label(track.Place(0, 0, "below"), words).lines
        assert (above[-1][1], below[0][1]) == (-26, 36)
