"""This file holds the seeded faults to one line each, and proves that a fault finds its place."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from macros.raw import ROOT

from .faults.__main__ import FAULTS
from .faults.fault import Fault, LostError, Sources, seeded

SOURCES = Sources(ROOT)
WIDE = Fault("wide", "WIDE = 1", "WIDE = 2", within="macros/*")


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Return a tree with one source and something that only looks like one."""
    for path, text in (
        ("mkdocs.yml", "site_name: x\n"),
        ("macros/chart.py", "LOW = 0\nWIDE = 1\n"),
        ("macros/chart.txt", "WIDE = 1\n"),
        ("docs/hent/chart.json", "WIDE = 1\n"),
        ("model/chart.yaml", "WIDE = 1\n"),
    ):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    return tmp_path


def test_no_two_faults_have_one_name() -> None:
    assert [name for name, count in Counter(it.name for it in FAULTS).items() if count > 1] == []


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_fault_changes_one_line(fault: Fault) -> None:
    for old, new in ((fault.old, fault.new), *fault.also):
        pairs = zip(old.split("\n"), new.split("\n"), strict=True)
        assert sum(before != after for before, after in pairs) == 1


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_fault_finds_its_line(fault: Fault) -> None:
    assert SOURCES.place(fault).line > 0


def test_fault_is_in_its_line_for_a_while_and_leaves_no_trace(tree: Path) -> None:
    file = tree / "macros" / "chart.py"
    before = file.stat().st_mtime_ns
    place = Sources(tree).place(WIDE)
    assert (place.path, place.line) == (file, 2)
    with seeded(place):
        assert file.read_text(encoding="utf-8") == "LOW = 0\nWIDE = 2\n"
    assert file.read_text(encoding="utf-8") == "LOW = 0\nWIDE = 1\n"
    assert file.stat().st_mtime_ns == before


def test_line_that_is_written_in_another_way_is_found(tree: Path) -> None:
    fault = Fault("low", "LOW = nought", "LOW = one", also=(("LOW = 0", "LOW = 1"),))
    assert Sources(tree).place(fault).new == "LOW = 1"


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        (Fault("high", "HIGH", "LOW"), "'HIGH' stands nowhere"),
        (Fault("wide", "WIDE", "LOW"), "stands 2 times, in macros/chart.py, model/chart.yaml"),
    ],
)
def test_fault_without_one_place_says_so(tree: Path, fault: Fault, told: str) -> None:
    with pytest.raises(LostError, match=told):
        Sources(tree).place(fault)
