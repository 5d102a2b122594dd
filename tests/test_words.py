"""This file proves the Danish wording of limits, figures, numbers and lists."""

from __future__ import annotations

from typing import Any

import pytest

from macros.model import Figure, Limit
from macros.schema import annotation, labels
from macros.words import figure_wording, joined, level_word, limit_name, limit_wording, number


@pytest.mark.parametrize(
    ("limit", "wording"),
    [
        (
            {"of": "waiting-time", "max": 7, "unit": "calendar-day", "after": "first-contact"},
            "højst 7 kalenderdage efter første henvendelse",
        ),
        (
            {"of": "waiting-time", "min": 2, "max": 4, "unit": "week", "after": "course-end"},
            "2–4 uger efter forløbets afslutning",
        ),
        ({"of": "conversations", "max": 1, "unit": "conversation"}, "højst 1 samtale"),
        ({"of": "conversations", "min": 1, "unit": "conversation"}, "mindst 1 samtale"),
        ({"of": "sessions", "min": 3, "unit": "session"}, "mindst 3 sessioner"),
        ({"of": "sessions", "min": 8, "max": 10, "unit": "session"}, "8–10 sessioner"),
        ({"of": "sessions", "min": 0, "max": 1, "unit": "session"}, "0–1 sessioner"),
        ({"of": "contacts", "min": 1, "max": 1, "unit": "contact"}, "1 kontakt"),
        ({"of": "families", "min": 6, "max": 6, "unit": "family"}, "6 familier"),
        ({"of": "age", "below": 18, "unit": "year"}, "under 18 år"),
        ({"of": "interval", "min": 14, "max": 14, "unit": "day"}, "hver 14. dag"),
        ({"of": "interval", "min": 1, "max": 2, "unit": "week"}, "1–2 uger"),
        ({"of": "time-of-day", "outside": "working-hours"}, "uden for normal arbejdstid"),
        ({"of": "age", "below": 17, "unit": "year", "for_": "barnet"}, "under 17 år (barnet)"),
    ],
)
def test_limit_is_worded_as_it_is_read_aloud(limit: dict[str, Any], wording: str) -> None:
    assert limit_wording(Limit(**limit)) == wording


@pytest.mark.parametrize("of", annotation("limit", "x-labels", "of"))
def test_every_limit_has_a_name(of: str) -> None:
    assert limit_name(Limit(of))[0].isupper()


@pytest.mark.parametrize("level", labels("statement", "level"))
def test_every_level_has_a_word_in_lower_case(level: str) -> None:
    assert level_word(level).islower()


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (7, "7"),
        (7.0, "7"),
        (9.5, "9,5"),
        (1972, "1.972"),
        (1234567.25, "1.234.567,25"),
        (0.5, "0,5"),
    ],
)
def test_number_is_written_as_danes_do(value: float, written: str) -> None:
    assert number(value) == written


@pytest.mark.parametrize(
    ("figure", "wording"),
    [
        (Figure(52, "percent", ""), "52 %"),
        (Figure(1, "week", ""), "1 uge"),
        (Figure(9.5, "week", ""), "9,5 uger"),
        (Figure(8, "municipality", "", of=9), "8 af 9 kommuner"),
        (Figure(1, "municipality", "", of=9), "1 af 9 kommuner"),
        (Figure(0, "municipality", "", of=9), "0 af 9 kommuner"),
    ],
)
def test_figure_is_worded_with_its_unit(figure: Figure, wording: str) -> None:
    assert figure_wording(figure) == wording


def test_words_are_joined_as_in_a_sentence() -> None:
    assert joined(["a", "b", "c"]) == "a, b og c"
    assert joined(["a", "b"]) == "a og b"
    assert joined(["a"]) == "a"
    assert joined([]) == ""
