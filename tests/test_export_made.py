"""This file proves that an export is written anew when it must be, and only then."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.__main__ import main
from macros.exports.made import renewed, sources

from .conftest import replace

NAMES = ("docs/hent/handlingsplan.xlsx", "docs/hent/tjekliste.json")


def times(project: Path) -> list[int]:
    return [(project / name).stat().st_mtime_ns for name in NAMES]


@pytest.fixture
def exported(project: Path) -> Path:
    assert main(["export"], project) == 0
    return project


def test_what_is_as_new_as_its_sources_is_left_and_named(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export"], project) == 0
    first, before = capsys.readouterr().out, times(project)
    assert NAMES[0] in first
    assert main(["export"], project) == 0
    assert times(project) == before
    assert capsys.readouterr().out == first


def test_a_change_of_the_model_is_exported(exported: Path) -> None:
    before = times(exported)
    replace(exported / "model/roles/vaert.yaml", "title: Vært", "title: Værten")
    assert main(["export"], exported) == 0
    assert all(now > then for now, then in zip(times(exported), before, strict=True))
    assert "Værten" in (exported / "docs/hent/sammen-paa-sporet.json").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_what_was_taken_away_or_changed_is_written_again(exported: Path, name: str) -> None:
    path = exported / name
    whole = path.read_bytes()
    for spoil in (path.unlink, lambda: path.write_bytes(b"x")):
        spoil()
        assert main(["export"], exported) == 0
        assert path.read_bytes() == whole


def test_what_was_remembered_and_cannot_be_read_counts_for_nothing(exported: Path) -> None:
    for spoiled in ("{", "[]"):
        before = times(exported)
        (exported / ".cache/exports.json").write_text(spoiled, encoding="utf-8")
        assert main(["export"], exported) == 0
        assert times(exported) > before


def test_a_write_that_fails_is_not_remembered(project: Path) -> None:
    def fail(root: Path) -> list[Path]:
        raise ValueError("no")

    now = sources(project)
    with pytest.raises(ValueError, match="no"):
        renewed(project, "x", now, fail)
    assert renewed(project, "x", now, lambda root: []) == []
    assert renewed(project, "y", now, lambda root: [root / "mkdocs.yml"]) == [
        project / "mkdocs.yml"
    ]


def test_the_code_and_the_locks_are_sources(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = sources(project)
    assert sources(project) == before
    monkeypatch.setattr("macros.exports.made._LOCKS", ())
    assert sources(project) != before
