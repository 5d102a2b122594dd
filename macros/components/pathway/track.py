"""This file draws the way as a transit map: where the stations lie, and the lines between them.

The stations are the core elements, at home on their line; what they are called, where they lead and
which places lie beside them comes from the model. Three drawings: wide (SVG), narrow (rows with a
piece of rail each, so that words can wrap at any size), and small (SVG, numbers alone).
"""

from __future__ import annotations

import textwrap
from dataclasses import dataclass

COUNSELLING, INTERVENTION, PARENTS, BACK, TRANSFER = (
    "counselling",
    "intervention",
    "parents",
    "back",
    "transfer",
)
LINE_LENGTH = 19
"""Letters in a line of a label: what the room between two stations holds."""


@dataclass(frozen=True)
class Place:
    """Where a station lies, in units of the drawing, and on which side its name stands."""

    x: int
    y: int
    name: str  # above | below | left | over (to the right, over its rail) | under


@dataclass(frozen=True)
class Rail:
    """A line of the drawing: its kind, and an SVG path."""

    line: str
    path: str


CARRYING = (1, 7)
"""The core elements that are no stop on the way, but carry it."""

# The wide map: 880 × 410.
WIDE = {
    1: Place(64, 336, "over"),
    2: Place(205, 160, "above"),
    3: Place(430, 84, "above"),
    4: Place(430, 160, "below"),
    5: Place(430, 240, "below"),
    6: Place(680, 160, "above"),
    7: Place(64, 376, "under"),
}
WIDE_START = Place(84, 160, "below")
WIDE_DOOR = Place(816, 160, "below")
WIDE_TRANSFER = Place(262, 284, "left")
WIDE_RAILS = (
    Rail(BACK, "M748 152 C 790 120, 790 22, 700 22 L 300 22 C 230 22, 205 40, 205 92"),
    Rail(TRANSFER, "M262 166 L262 324"),
    Rail(TRANSFER, "M600 166 L600 324"),
    Rail(PARENTS, "M205 160 C 290 160, 270 240, 350 240 L510 240 C 590 240, 570 160, 640 160"),
    Rail(COUNSELLING, "M84 160 L262 160"),
    Rail(INTERVENTION, "M262 160 C 320 160, 310 84, 370 84 L490 84 C 550 84, 540 160, 600 160"),
    Rail(INTERVENTION, "M262 160 L600 160"),
    Rail(COUNSELLING, "M600 160 L816 160"),
)
WIDE_BED = ((40, 336), (40, 376))  # where the two rails of the bed begin; they end at 840

# The small map: 420 × 176, numbers alone.
SMALL = {
    1: Place(26, 132, ""),
    2: Place(104, 60, ""),
    3: Place(210, 22, ""),
    4: Place(210, 60, ""),
    5: Place(210, 98, ""),
    6: Place(318, 60, ""),
    7: Place(26, 164, ""),
}
SMALL_START = Place(26, 60, "")
SMALL_DOOR = Place(396, 60, "")
SMALL_RAILS = (
    Rail(PARENTS, "M104 60 C 150 60, 140 98, 180 98 L240 98 C 280 98, 270 60, 318 60"),
    Rail(COUNSELLING, "M26 60 L130 60"),
    Rail(INTERVENTION, "M130 60 C 165 60, 155 22, 185 22 L235 22 C 265 22, 255 60, 290 60"),
    Rail(INTERVENTION, "M130 60 L290 60"),
    Rail(COUNSELLING, "M290 60 L396 60"),
)

# The narrow map: each row is 60 × 100, stretched to the height of its words.
LEFT, MIDDLE, RIGHT = 10, 30, 50
_FORK = (
    Rail(PARENTS, f"M{MIDDLE} 50 C {MIDDLE} 80, {RIGHT} 70, {RIGHT} 100"),
    Rail(INTERVENTION, f"M{MIDDLE} 50 C {MIDDLE} 80, {LEFT} 70, {LEFT} 100"),
    Rail(INTERVENTION, f"M{MIDDLE} 50 L{MIDDLE} 100"),
    Rail(COUNSELLING, f"M{MIDDLE} 0 L{MIDDLE} 50"),
)
_ALONG = (
    Rail(PARENTS, f"M{RIGHT} 0 L{RIGHT} 100"),
    Rail(INTERVENTION, f"M{LEFT} 0 L{LEFT} 100"),
    Rail(INTERVENTION, f"M{MIDDLE} 0 L{MIDDLE} 100"),
)
_JOIN = (
    Rail(PARENTS, f"M{RIGHT} 0 C {RIGHT} 30, {MIDDLE} 20, {MIDDLE} 50"),
    Rail(INTERVENTION, f"M{LEFT} 0 C {LEFT} 30, {MIDDLE} 20, {MIDDLE} 50"),
    Rail(INTERVENTION, f"M{MIDDLE} 0 L{MIDDLE} 50"),
    Rail(COUNSELLING, f"M{MIDDLE} 50 L{MIDDLE} 100"),
)
_BEGINS = (Rail(COUNSELLING, f"M{MIDDLE} 50 L{MIDDLE} 100"),)
_ENDS = (Rail(COUNSELLING, f"M{MIDDLE} 0 L{MIDDLE} 50"),)
NARROW: dict[int | str, tuple[int, tuple[Rail, ...]]] = {
    # stop: where its mark lies across the rails, and its piece of rail
    "start": (MIDDLE, _BEGINS),
    2: (MIDDLE, _FORK),
    3: (LEFT, _ALONG),
    4: (MIDDLE, _ALONG),
    5: (RIGHT, _ALONG),
    6: (MIDDLE, _JOIN),
    "door": (MIDDLE, _ENDS),
}


def lines_of(label: str) -> list[str]:
    """Break a label into lines that fit between two stations."""
    return textwrap.wrap(label, LINE_LENGTH, break_long_words=False)


@dataclass(frozen=True)
class Label:
    """The lines of a name: where each begins, and which way it runs."""

    anchor: str  # SVG's text-anchor
    lines: tuple[tuple[int, int, str], ...]


_LEADING = 18
_ABOVE, _BELOW, _BESIDE, _OVER, _UNDER = 26, 36, 26, 9, 22
# From the station's middle to the nearest line of its name.


def label(place: Place, words: str) -> Label:
    """Return where a name stands beside its station."""
    lines = lines_of(words) if place.name in ("above", "below") else [words]
    if place.name == "above":
        tops = [place.y - _ABOVE - _LEADING * (len(lines) - 1 - i) for i in range(len(lines))]
        return Label("middle", _at(place.x, tops, lines))
    if place.name == "below":
        tops = [place.y + _BELOW + _LEADING * i for i in range(len(lines))]
        return Label("middle", _at(place.x, tops, lines))
    if place.name == "left":
        return Label("end", _at(place.x - _BESIDE, [place.y + 5], lines))
    y = place.y - _OVER if place.name == "over" else place.y + _UNDER
    return Label("start", _at(place.x + _BESIDE, [y], lines))


def _at(x: int, tops: list[int], lines: list[str]) -> tuple[tuple[int, int, str], ...]:
    return tuple((x, y, line) for y, line in zip(tops, lines, strict=True))
