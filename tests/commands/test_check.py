"""This file proves what check prints, of which files, and the code that it ends with."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.__main__ import main

from ..conftest import replace
from .conftest import Captured, break_two


def test_check_of_a_valid_project_is_silent_and_ends_with_0(
    project: Path, capsys: Captured
) -> None:
    assert main(["check"], project) == 0
    assert capsys.readouterr() == ("", "")


def test_check_prints_each_problem_on_a_line_and_counts_them(
    project: Path, capsys: Captured
) -> None:
    break_two(project)
    assert main(["check"], project) == 1
    out, err = capsys.readouterr()
    assert [line.split(":")[0] for line in out.splitlines()] == [
        "model/phases/drift.yaml",
        "model/roles/vaert.yaml",
    ]
    assert err == "2 problems\n"


def test_one_problem_is_counted_in_the_singular(project: Path, capsys: Captured) -> None:
    replace(project / "model/roles/vaert.yaml", "title: Vært", "title: Vært.")
    assert main(["check"], project) == 1
    assert capsys.readouterr().err == "1 problem\n"


def test_check_for_github_prints_annotations_alone(project: Path, capsys: Captured) -> None:
    break_two(project)
    assert main(["check", "--format", "github"], project) == 1
    out, err = capsys.readouterr()
    assert out.startswith("::error file=model/phases/drift.yaml,line=3,col=1::title: ")
    assert len(out.splitlines()) == 2
    assert err == ""


def test_check_of_files_reports_on_these_only(project: Path, capsys: Captured) -> None:
    break_two(project)
    assert main(["check", str(project / "model/roles/vaert.yaml")], project) == 1
    assert capsys.readouterr().out.startswith("model/roles/vaert.yaml:3:1:")
    assert main(["check", str(project / "model/roles/makker.yaml")], project) == 0
    assert capsys.readouterr() == ("", "")


def test_check_takes_paths_relative_to_where_one_stands(
    project: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    break_two(project)
    monkeypatch.chdir(project / "model/roles")
    assert main(["check", "vaert.yaml", "../phases/drift.yaml"], project) == 1
    assert len(capsys.readouterr().out.splitlines()) == 2


def test_check_of_a_folder_never_hides_its_problems(project: Path) -> None:
    break_two(project)
    assert main(["check", str(project / "model/roles")], project) != 0


def test_check_of_a_folder_leaves_its_neighbour_of_a_like_name_alone(project: Path) -> None:
    stray = project / "model/roles-fra-i-fjor/vaert.yaml"
    stray.parent.mkdir()
    stray.write_text("id: vaert\n", encoding="utf-8")
    assert main(["check", str(project / "model/roles")], project) == 0
    assert main(["check", str(stray.parent)], project) == 1
