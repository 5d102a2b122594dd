"""This file proves how each number of the findings, the costs and the catalogue gets its id."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from macros.load import load
from macros.model.figure import Figure
from macros.raw import RawModel, read

from .conftest import replace


@pytest.fixture(scope="module")
def figures(base: Path) -> Mapping[str, Figure]:
    return read(base)[0].figures


@pytest.mark.parametrize(
    ("id", "value", "unit"),
    [
        ("kom-igen/igen", 52.5, "percent"),
        ("flere-sider/efteraar/decline", 9, "percent"),
        ("flere-sider/efteraar/no_change", 13, "percent"),
        ("flere-sider/efteraar/progress", 77.5, "percent"),
        ("flere-sider/efteraar/sample_size", 12, None),
        ("laeselyst/efter", 14.5, "score"),
        ("laeselyst/aaret-efter/sample_size", 5, None),
        ("budget/hverdag-pr-forloeb", 300, "krone"),
        ("budget/hverdag-pr-forloeb/also_stated", 290, "krone"),
        ("budget/forloeb", 40, "course"),
        ("budget/hverdag-andel", 80, "percent"),
        ("laesehunde/efter", 12, "score"),
        ("laesehunde/efter/sample_size", 6, None),
        ("laesehunde/aendring", -1.5, "score"),
    ],
)
def test_number_is_found_by_its_id_with_its_unit(
    figures: Mapping[str, Figure], id: str, value: float, unit: str | None
) -> None:
    assert (figures[id].id, figures[id].value, figures[id].unit) == (id, value, unit)


@pytest.mark.parametrize(
    "id", ["flere-sider/foraar", "laeselyst/aaret-efter", "to-slags-rammer", "bogbussen"]
)
def test_what_has_no_number_of_its_own_is_no_figure(figures: Mapping[str, Figure], id: str) -> None:
    assert id not in figures


def test_words_that_follow_a_number_are_not_those_of_its_parts(
    figures: Mapping[str, Figure],
) -> None:
    assert figures["kom-igen/igen"].reads == "af børnene kom igen ugen efter"
    parts = [it for id, it in figures.items() if id.count("/") == 2]
    assert parts
    assert [it.id for it in parts if it.reads or it.whole] == []


def test_number_knows_the_whole_that_it_is_a_part_of(project: Path) -> None:
    replace(project / "model/findings/kom-igen.yaml", "value: 52.5", "value: 21\n    whole: 40")
    shown = read(project)[0].figures["kom-igen/igen"]
    assert (shown.value, shown.whole) == (21, 40)


def test_number_of_zero_is_a_figure(project: Path) -> None:
    replace(project / "model/findings/kom-igen.yaml", "value: 52.5", "value: 0")
    assert read(project)[0].figures["kom-igen/igen"].value == 0


@pytest.mark.parametrize(
    ("id", "kind", "line"),
    [
        ("flere-sider/efteraar/progress", "finding", "  - id: efteraar"),
        ("budget/forloeb", "costs", "  - id: forloeb"),
        (
            "laesehunde/foer",
            "catalogue",
            "    - {id: foer, label: Læselyst før, value: 8.5, unit: score, sample_size: 6}",
        ),
    ],
)
def test_origin_is_the_line_of_the_measurement(
    base: Path, figures: Mapping[str, Figure], id: str, kind: str, line: str
) -> None:
    origin = figures[id].origin
    assert (origin.kind, origin.entity) == (kind, id.split("/")[0])
    assert (base / origin.path).read_text(encoding="utf-8").splitlines()[origin.line - 1] == line


def test_model_has_the_figures_of_its_files(base: Path, figures: Mapping[str, Figure]) -> None:
    assert load(base).figures == figures


def test_without_findings_and_costs_there_are_no_figures(tmp_path: Path) -> None:
    assert RawModel(tmp_path).figures == {}
