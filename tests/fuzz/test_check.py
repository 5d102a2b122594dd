"""This file mutates model files in unforeseen ways: check never raises, and never writes."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given

from macros.check import check
from macros.problems import PRINTERS, Problem

from ..conftest import BASE, snapshot
from .mutations import mutated_bytes, mutated_lines, mutated_text, mutated_values
from .often import often

ORIGINAL = snapshot(BASE)


def problems_after(root: Path, file: str, data: bytes) -> list[Problem]:
    """Check the project with one file replaced, see that nothing was written, put the file back."""
    path = root / file
    before = path.read_bytes()
    path.write_bytes(data)
    try:
        found = check(root)
        assert snapshot(root) == {**ORIGINAL, file: data}
        return found
    finally:
        path.write_bytes(before)


def assert_printable(problems: list[Problem]) -> None:
    for problem in problems:
        assert isinstance(problem, Problem)
        assert min(problem.line, problem.column) >= 1
        assert [
            name
            for name, line in PRINTERS.items()
            if "\n" in line(problem) or "\r" in line(problem)
        ] == []


@often(25)
@given(mutation=mutated_lines())
def test_check_survives_any_change_of_lines(playground: Path, mutation: tuple[str, bytes]) -> None:
    assert_printable(problems_after(playground, *mutation))


@often(25)
@given(mutation=mutated_text())
def test_check_survives_any_text_put_in(playground: Path, mutation: tuple[str, bytes]) -> None:
    assert_printable(problems_after(playground, *mutation))


@often(25)
@given(mutation=mutated_bytes())
def test_check_survives_flipped_bytes(playground: Path, mutation: tuple[str, bytes]) -> None:
    assert_printable(problems_after(playground, *mutation))


@often(40)
@given(mutation=mutated_values())
def test_check_survives_any_other_value(playground: Path, mutation: tuple[str, bytes]) -> None:
    assert_printable(problems_after(playground, *mutation))
