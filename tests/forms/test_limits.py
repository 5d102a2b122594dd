"""This file proves that fields of a form keep to the limits of the model, and say them."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.check import check
from macros.forms import COUNTED, LINES, ROWS, Field, form_view
from macros.load import load
from macros.problems import terminal
from macros.schema import annotation

from ..conftest import replace

FORM = "model/forms/laeseaftale.yaml"
ELEMENT = "model/core-elements/makkerpar.yaml"


def fields(root: Path) -> dict[str, Field]:
    return {it.id: it for it in form_view(load(root), "laeseaftale").fields}


def test_number_has_the_bounds_of_the_statement_and_its_level(base: Path) -> None:
    it = fields(base)["antal"]
    assert (it.min, it.max, it.hint) == (1, 3, "Modellen: 1–3 mål (beskrevet)")


@pytest.mark.parametrize(
    ("limit", "bounds", "hint"),
    [
        (
            "{subject: Makkerpar, of: goals, min: 2, max: 4, unit: goal}",
            (2, 4),
            "Modellen: 2–4 mål (bør)",
        ),
        (
            "{subject: Makkerpar, of: goals, max: 1, unit: goal}",
            (None, 1),
            "Modellen: højst 1 mål (bør)",
        ),
        (
            "{subject: Makkerpar, of: goals, min: 6, unit: goal}",
            (6, None),
            "Modellen: mindst 6 mål (bør)",
        ),
    ],
)
def test_limit_that_changes_changes_the_form(
    project: Path, limit: str, bounds: tuple[int | None, int | None], hint: str
) -> None:
    replace(project / ELEMENT, "{subject: Makkerpar, of: goals, min: 1, max: 3, unit: goal}", limit)
    replace(project / ELEMENT, "level: described", "level: should")
    it = fields(project)["antal"]
    assert ((it.min, it.max), it.hint) == (bounds, hint)


def test_what_is_counted_is_every_limit_that_is_no_time() -> None:
    times = {"year", "month", "week", "day", "calendar-day"}
    units = annotation("limit", "x-units", "of").items()
    assert {of for of, counted_in in units if counted_in and not times & {*counted_in}} == COUNTED


def test_time_that_is_no_count_is_told_and_bounds_nothing(base: Path) -> None:
    it = fields(base)["svar"]
    assert (it.min, it.max) == (None, None)
    assert it.hint == "Modellen: senest 2 kalenderdage efter første henvendelse (skal)"


@pytest.mark.parametrize(("most", "rows"), [(1, 1), (3, 3), (5, 5), (12, 5)])
def test_rows_are_never_more_than_the_limit(project: Path, most: int, rows: int) -> None:
    replace(project / ELEMENT, "max: 3", f"max: {most}")
    it = fields(project)["maal"]
    assert (it.count, it.max) == (rows, most)


def test_score_has_the_ends_of_its_tools_bands(project: Path) -> None:
    it = fields(project)["point"]
    assert (it.min, it.max, it.hint) == (0, 20, "0–20")
    replace(project / "model/tools/laeseskema.yaml", "{min: 10, max: 20,", "{min: 10, max: 60,")
    assert fields(project)["point"].max == 60


def test_scale_of_a_tool_without_bands_is_a_problem(project: Path) -> None:
    bands = "bands:\n  - {min: 0, max: 9, label: Lidt læselyst}\n"
    bands += "  - {min: 10, max: 20, label: God læselyst}\n"
    replace(project / "model/tools/laeseskema.yaml", bands, "")
    place = f"{FORM}:44:63: sections[0].fields[4].scale"
    wanted = f"{place}: the tool 'laeseskema' has no bands. Add them, or remove the key."
    assert wanted in map(terminal, check(project))


def test_what_is_not_said_has_a_size_all_the_same(base: Path) -> None:
    found = fields(base)
    assert (found["moeder"].count, found["moeder"].max) == (ROWS, None)
    assert (found["hvorfor"].lines, found["bogens-navn"].lines) == (3, LINES)
    assert (found["bogens-navn"].hint, found["bogens-navn"].min) == (None, None)
