"""This file proves which files export writes, and that it writes none of a model with problems."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.__main__ import main
from macros.exports import EXPORTS

from ..conftest import snapshot
from .conftest import Captured, break_two


def test_export_prints_the_paths_that_it_wrote(project: Path, capsys: Captured) -> None:
    assert main(["export", "model"], project) == 0
    paths = capsys.readouterr().out.splitlines()
    assert [path for path in paths if not (project / path).is_file()] == []
    assert "docs/hent/sammen-paa-sporet.json" in paths


def test_export_without_a_name_writes_everything(project: Path, capsys: Captured) -> None:
    assert main(["export"], project) == 0
    paths = capsys.readouterr().out.splitlines()
    built = {path for path in paths if path.startswith("docs/assets/built/")}
    assert "docs/assets/built/guide.js" in built
    assert sorted(set(paths) - built) == [
        "docs/hent/handlingsplan.docx",
        "docs/hent/handlingsplan.json",
        "docs/hent/handlingsplan.xlsx",
        "docs/hent/plan.schema.json",
        "docs/hent/sammen-paa-sporet.json",
        "docs/hent/sammen-paa-sporet.schema.json",
        "docs/hent/skabeloner.json",
        "docs/hent/skabeloner.zip",
        "docs/hent/skabeloner/laeseaftale.docx",
        "docs/hent/skabeloner/laeseaftale.pdf",
        "docs/hent/tilbud-i-kommunen.csv",
        "docs/hent/tilbud-i-kommunen.xlsx",
        "docs/hent/tjekliste.json",
    ]
    assert {path.relative_to(project).as_posix() for path in _written(project)} == {*paths, *built}


@pytest.mark.parametrize(
    ("name", "files"),
    [
        (
            "model",
            {"plan.schema.json", "sammen-paa-sporet.json", "sammen-paa-sporet.schema.json"},
        ),
        ("services", {"tilbud-i-kommunen.csv", "tilbud-i-kommunen.xlsx"}),
        (
            "plan",
            {"handlingsplan.docx", "handlingsplan.json", "handlingsplan.xlsx", "tjekliste.json"},
        ),
        ("forms", {"laeseaftale.docx", "laeseaftale.pdf", "skabeloner.json", "skabeloner.zip"}),
    ],
)
def test_export_of_one_thing_writes_its_files_only(
    project: Path, capsys: Captured, name: str, files: set[str]
) -> None:
    assert main(["export", name], project) == 0
    written = {path.relative_to(project).as_posix() for path in _written(project)}
    assert set(capsys.readouterr().out.splitlines()) == written
    assert {Path(path).name for path in written} == files


def _written(project: Path) -> list[Path]:
    folders = (project / "docs/hent", project / "docs/assets/built")
    return [path for folder in folders for path in folder.rglob("*") if path.is_file()]


@pytest.mark.parametrize("arguments", [["export"], *(["export", name] for name in EXPORTS)])
def test_export_of_a_model_with_problems_says_them_and_writes_nothing(
    project: Path, capsys: Captured, arguments: list[str]
) -> None:
    break_two(project)
    before = snapshot(project)
    assert main(arguments, project) == 1
    assert len(capsys.readouterr().out.splitlines()) == 2
    assert snapshot(project) == before
