"""This file proves which files and folders are read, missed, refused or left alone."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from macros.check import check
from macros.kinds import KINDS
from macros.load import load
from macros.problems import ModelError

from .reported import FILES, lines


def test_missing_model_folder_is_one_problem(tmp_path: Path) -> None:
    assert lines(tmp_path) == [
        "model:1:1: the folder is missing. Run this from a checkout of the project."
    ]
    with pytest.raises(ModelError, match="the folder is missing"):
        load(tmp_path)


def test_missing_docs_folder_is_a_problem_of_each_entity(project: Path) -> None:
    shutil.rmtree(project / "docs")
    missing = {problem.path for problem in check(project) if "is missing" in problem.message}
    assert missing == set(FILES)


def test_missing_single_file_is_named(project: Path) -> None:
    (project / "model/service.yaml").unlink()
    assert "model/service.yaml:1:1: the file is missing. Restore it." in lines(project)


def test_empty_model_folder_never_raises(tmp_path: Path) -> None:
    (tmp_path / "model").mkdir()
    single = sorted(kind.name for kind in KINDS.values() if not kind.folder)
    assert lines(tmp_path) == [
        f"model/{name}.yaml:1:1: the file is missing. Restore it." for name in single
    ]


def test_file_that_cannot_be_read_is_a_problem(project: Path) -> None:
    (project / "model/roles/pedel.yaml").symlink_to(project / "findes-ikke.yaml")
    assert [line for line in lines(project) if "pedel.yaml:1:1: cannot be read (" in line]


def test_load_names_a_file_that_cannot_be_read(project: Path) -> None:
    (project / "model/roles/pedel.yaml").symlink_to(project / "findes-ikke.yaml")
    with pytest.raises(ModelError, match=r"pedel\.yaml:1:1: cannot be read"):
        load(project)


def test_folder_with_the_name_of_a_file_is_a_problem(project: Path) -> None:
    (project / "model/roles/pedel.yaml").mkdir()
    assert [line for line in lines(project) if line.startswith("model/roles/pedel.yaml:1:1: ")]


@pytest.mark.parametrize(
    "place", ["farver/roed.yaml", "roles/nye/pedel.yaml", "pedel.yaml", "role/pedel.yaml"]
)
def test_file_in_an_unknown_place_is_told_where_kinds_live(project: Path, place: str) -> None:
    (project / "model" / place).parent.mkdir(parents=True, exist_ok=True)
    (project / "model" / place).write_text("id: pedel\n", encoding="utf-8")
    [line] = lines(project)
    assert line.startswith(
        f"model/{place}:1:1: no kind of entity lives here. Move it to service.yaml or: "
    )
    assert [kind.folder for kind in KINDS.values() if kind.folder and kind.folder not in line] == []


@pytest.mark.parametrize(
    "name", ["roles/pedel.yml", "roles/pedel.json", "roles/pedel.yaml~", "noter.txt", "roles/pedel"]
)
def test_stray_file_is_refused(project: Path, name: str) -> None:
    (project / "model" / name).write_text("id: pedel\n", encoding="utf-8")
    assert lines(project) == [
        f"model/{name}:1:1: only .yaml files live in the model. Rename it, or move it away."
    ]


@pytest.mark.parametrize(
    "name", ["README.md", "roles/README.md", ".DS_Store", "roles/.pedel.yaml.swp"]
)
def test_readme_and_hidden_files_are_left_alone(project: Path, name: str) -> None:
    (project / "model" / name).write_bytes(b"\x00 not yaml")
    assert lines(project) == []


def test_file_of_ten_megabytes_is_refused_with_its_size(project: Path) -> None:
    (project / "model/roles/pedel.yaml").write_bytes(b"id: pedel\n" * 1_000_000)
    [line] = [line for line in lines(project) if "pedel.yaml" in line]
    assert "the file is 10,000,000 bytes" in line
