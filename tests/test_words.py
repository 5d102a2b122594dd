"""This file proves the Danish wording of limits, figures, ages, numbers and lists."""

from __future__ import annotations

from typing import Any

import pytest

from macros.model.figure import Figure
from macros.model.parts import Origin
from macros.model.statement import Limit
from macros.rules.figures_stand_once import WRITTEN
from macros.schema import labels
from macros.words import (
    age_wording,
    amount_wording,
    figure_wording,
    filled,
    joined,
    level_word,
    levels,
    limit_wording,
    number,
    slug,
    sort_key,
)


def figure(value: float, unit: str | None = None, whole: float | None = None) -> Figure:
    origin = Origin("finding", "boern", "model/findings/boern.yaml", 2)
    return Figure(origin, "boern/antal", value, "Antal børn", unit, whole)


@pytest.mark.parametrize(
    ("level", "limit", "wording"),
    [
        (
            "must",
            {"of": "waiting-time", "max": 7, "unit": "calendar-day", "after": "first-contact"},
            "senest 7 kalenderdage efter første henvendelse",
        ),
        (
            "should",
            {"of": "waiting-time", "min": 2, "max": 4, "unit": "week", "after": "course-end"},
            "senest 2–4 uger efter forløbets afslutning",
        ),
        (
            "described",
            {"of": "waiting-time", "min": 1, "max": 3, "unit": "month", "after": "course-end"},
            "1–3 måneder efter forløbets afslutning",
        ),
        ("may", {"of": "conversations", "max": 1, "unit": "conversation"}, "højst 1 samtale"),
        ("may", {"of": "conversations", "min": 1, "unit": "conversation"}, "mindst 1 samtale"),
        ("may", {"of": "sessions", "min": 3, "unit": "session"}, "mindst 3 sessioner"),
        ("must", {"of": "sessions", "min": 8, "max": 10, "unit": "session"}, "8–10 sessioner"),
        (
            "should",
            {"of": "sessions", "min": 1, "max": 5, "unit": "session"},
            "højst 5 sessioner (1–5)",
        ),
        ("may", {"of": "goals", "min": 1, "max": 5, "unit": "goal"}, "1–5 mål"),
        ("may", {"of": "sessions", "min": 0, "max": 1, "unit": "session"}, "0–1 sessioner"),
        ("must", {"of": "contacts", "min": 1, "max": 1, "unit": "contact"}, "1 kontakt"),
        ("must", {"of": "families", "min": 6, "max": 6, "unit": "family"}, "6 familier"),
        ("must", {"of": "age", "below": 18, "unit": "year"}, "under 18 år"),
        ("", {"of": "age", "min": 12, "max": 25, "unit": "year"}, "12–25 år"),
        ("may", {"of": "interval", "min": 14, "max": 14, "unit": "day"}, "hver 14. dag"),
        ("may", {"of": "interval", "min": 1, "max": 2, "unit": "week"}, "1–2 uger"),
        ("must", {"of": "time-of-day", "outside": "working-hours"}, "uden for normal arbejdstid"),
    ],
)
def test_limit_is_worded_as_it_is_read_aloud_and_never_harder_than_its_level(
    level: str, limit: dict[str, Any], wording: str
) -> None:
    assert limit_wording(Limit("Møder", **limit), level) == wording


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
        (-1.8, "−1,8"),
        (-2.0, "−2"),
    ],
)
def test_number_is_written_as_danes_do(value: float, written: str) -> None:
    assert number(value) == written


@pytest.mark.parametrize(
    ("shown", "wording"),
    [
        (figure(52, "percent"), "52_%"),
        (figure(8, "percentage-point"), "8_procentpoint"),
        (figure(4466, "krone"), "4.466_kr."),
        (figure(1, "week"), "1_uge"),
        (figure(9.5, "week"), "9,5_uger"),
        (figure(8, "municipality", whole=9), "8 af 9_kommuner"),
        (figure(1, "municipality", whole=9), "1 af 9_kommuner"),
        (figure(0, "municipality", whole=9), "0 af 9_kommuner"),
        (figure(0, "young-person"), "0_unge"),
        (figure(108), "108"),
        (figure(1972), "1.972"),
        (figure(-1.8, "score"), "−1,8_point"),
        (figure(1, "contact"), "1_henvendelse"),
        (figure(26.1, "day"), "26,1_dage"),
        (figure(178, "pupil"), "178_elever"),
    ],
)
def test_figure_is_worded_with_its_unit(shown: Figure, wording: str) -> None:
    """The sign _ stands for the space that keeps a number and its unit on one line."""
    assert figure_wording(shown) == wording.replace("_", "\N{NO-BREAK SPACE}")


@pytest.mark.parametrize(
    ("low", "high", "wording"),
    [
        (7, 17, "7–17 år"),
        (0, 3, "0–3 år"),
        (15, None, "fra 15 år"),
        (0, None, "fra 0 år"),
        (None, 18, "op til 18 år"),
    ],
)
def test_age_is_worded_with_the_ends_that_are_known(
    low: int | None, high: int | None, wording: str
) -> None:
    assert age_wording(low, high) == wording


@pytest.mark.parametrize("unit", labels("common", "unit"))
def test_every_unit_has_a_word_for_one_and_for_many(unit: str) -> None:
    one, many = labels("common", "unit")[unit]
    assert amount_wording(1, unit).endswith(one)
    assert amount_wording(2, unit).endswith(many)
    assert amount_wording(1, unit, whole=2).endswith(many)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Der kom {boern/antal}.", "Der kom 12."),
        ("{boern/antal} og {boern/antal}", "12 og 12"),
        ("Ingen kom.", "Ingen kom."),
        ("En klamme } alene", "En klamme } alene"),
        ("", ""),
    ],
)
def test_text_is_filled_with_the_figures_that_it_names(text: str, shown: str) -> None:
    assert filled(text, {"boern/antal": figure(12)}) == shown


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("De er 52 %.", ["52 %"]),
        ("De er 52,5% eller 10 pct. af alle.", ["52,5%", "10 pct"]),
        ("De er 7\N{NO-BREAK SPACE}procent.", ["7\N{NO-BREAK SPACE}procent"]),
        ("De er 2 procentpoint flere.", []),
        ("Det koster 4.466 kr. om året.", ["4.466 kr"]),
        ("Det koster 5 kroner.", ["5 kroner"]),
        ("Spurgt er unge (n=108) og forældre (n = 1.972).", ["n=108", "n = 1.972"]),
        ("I alt 1.972 unge og 127.100 timer.", ["1.972", "127.100"]),
        ("Alle er 100 %, 100 procent.", []),
        ("Op til 1100 %.", ["1100 %"]),
        ("Fra 2019 til 2022, den 11. juni 2020.", []),
        ("ISBN 978-87-94371-74-2", []),
        ("Hold 1–5 samtaler på 7 dage, se s. 4–6.", []),
        ("Version 1.0.0 fra 12.5.2020", []),
        ("WHO-5 læses fra 0 til 100.", []),
        ("Ni kommuner og 12–25-årige.", []),
        ("Det er {boern/antal} af 100 børn.", []),
    ],
)
def test_number_that_a_text_writes_out_is_seen(text: str, written: list[str]) -> None:
    assert [found.group() for found in WRITTEN.finditer(text)] == written


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        ("Hvem kom i tilbuddet?", "hvem-kom-i-tilbuddet"),
        ("Ord, der ændrer meningen", "ord-der-aendrer-meningen"),
        ("Åbent for Øer – altid", "aabent-for-oeer-altid"),
        (" 1–5 samtaler! ", "1-5-samtaler"),
    ],
)
def test_slug_is_an_anchor_of_the_words(text: str, anchor: str) -> None:
    assert slug(text) == anchor


@pytest.mark.parametrize("kind", ["finding", "disagreement"])
def test_subjects_of_a_page_have_each_their_own_slug(kind: str) -> None:
    titles = labels(kind, "subject").values()
    assert len({slug(title) for title in titles}) == len(titles)


def test_words_are_joined_as_in_a_sentence() -> None:
    assert joined(["a", "b", "c"]) == "a, b og c"
    assert joined(["a", "b"]) == "a og b"
    assert joined(["a"]) == "a"
    assert joined([]) == ""


def test_words_are_sorted_as_danes_do_with_aa_as_it_is_written() -> None:
    given = ["Å", "zebra", "ø", "Aaby", "æble", "Aalborg", "abe"]
    assert sorted(given, key=sort_key) == ["Aaby", "Aalborg", "abe", "zebra", "æble", "ø", "Å"]


def test_levels_have_the_words_of_the_sources_the_most_binding_first() -> None:
    assert [level_word(level) for level in levels()] == ["skal", "beskrevet", "bør", "kan"]
