"""This file proves whom a broken file is blamed on, and what is kept of the others."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.check import check
from macros.load import load
from macros.problems import ModelError
from macros.raw import read

from ..conftest import replace
from .reported import FILES


@pytest.mark.parametrize("file", FILES)
def test_broken_file_is_blamed_alone(project: Path, file: str) -> None:
    with (project / file).open("a", encoding="utf-8") as text:
        text.write("farve: gul\n")
    assert {(problem.path, problem.where) for problem in check(project)} == {(file, "farve")}


@pytest.mark.parametrize("file", FILES)
def test_removed_file_is_missed_by_what_refers_to_it(project: Path, file: str) -> None:
    (project / file).unlink()
    unused = [
        "model/terms/lektie.yaml",
        "model/terms/frilaesning.yaml",
    ]  # nothing refers to terms here
    assert bool(check(project)) == (file not in unused)


def test_number_of_a_broken_file_is_not_missed(project: Path) -> None:
    for file in ("costs", "findings/kom-igen", "findings/flere-sider"):
        replace(project / f"model/{file}.yaml", "title: ", "titel: ")
    assert {problem.where for problem in check(project)} == {"", "titel"}


def test_number_of_a_sound_file_is_missed_though_another_is_broken(project: Path) -> None:
    replace(project / "model/findings/laeselyst.yaml", "title: ", "titel: ")
    replace(project / "model/findings/kom-igen.yaml", "id: igen", "id: atter")
    missed = {problem.path for problem in check(project) if "'kom-igen/igen'" in problem.message}
    assert missed == {
        "model/core-elements/aaben-doer.yaml",
        "model/disagreements/hvor-mange-der-kom-igen.yaml",
        "model/findings/kom-igen.yaml",
        "model/service.yaml",
    }


def test_model_error_lists_all_problems_sorted(project: Path) -> None:
    for file in ("roles/vaert", "roles/makker", "phases/drift", "terms/lektie"):
        replace(project / f"model/{file}.yaml", "title: ", "titel: ")
    with pytest.raises(ModelError) as caught:
        load(project)
    assert caught.value.problems == check(project)
    assert len({problem.path for problem in caught.value.problems}) == 4
    assert len(caught.value.problems) == 8


def test_raw_model_holds_what_is_well_formed_and_remembers_what_is_not(project: Path) -> None:
    replace(project / "model/roles/vaert.yaml", "title: ", "titel: ")
    raw, problems = read(project)
    assert (set(raw.of("role")), raw.broken["role"]) == ({"makker"}, {"vaert"})
    assert raw.ids("role") == {"makker", "vaert"}
    assert len(problems) == 2
