"""This file proves when a model is read anew, and when it is not."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from macros.load import load
from macros.problems import ModelError

from ..conftest import replace


def test_model_is_read_once_while_nothing_changes(project: Path) -> None:
    assert load(project) is load(project)


def test_model_is_read_anew_when_a_file_changes(project: Path) -> None:
    before = load(project)
    replace(project / "model/roles/vaert.yaml", "title: Vært", "title: Dørvært")
    assert (before.roles["vaert"].title, load(project).roles["vaert"].title) == ("Vært", "Dørvært")


def test_model_is_read_anew_when_a_file_of_the_same_size_changes(project: Path) -> None:
    load(project)
    file = project / "model/roles/vaert.yaml"
    stamp = file.stat().st_mtime_ns
    replace(file, "title: Vært", "title: Tårn")
    os.utime(file, ns=(stamp + 1_000_000, stamp + 1_000_000))
    assert load(project).roles["vaert"].title == "Tårn"


def test_model_is_read_anew_when_a_file_comes_or_goes(project: Path) -> None:
    load(project)
    (project / "model/terms/frilaesning.yaml").unlink()
    assert list(load(project).terms) == ["lektie"]


def test_problems_are_told_anew_until_they_are_mended(project: Path) -> None:
    replace(project / "model/roles/vaert.yaml", "title: Vært", "title: Vært.")
    for _ in range(2):
        with pytest.raises(ModelError, match="does not have the right form"):
            load(project)
    replace(project / "model/roles/vaert.yaml", "title: Vært.", "title: Vært")
    assert load(project).roles["vaert"].title == "Vært"


def test_model_is_read_anew_when_a_page_goes(project: Path) -> None:
    load(project)
    (project / "docs/roller/vaert.md").unlink()
    with pytest.raises(ModelError, match="is missing"):
        load(project)
