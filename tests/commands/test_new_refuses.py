"""This file proves that new takes no id, order or menu that would break the project."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from macros.__main__ import main
from macros.check import check

from ..conftest import snapshot, write_own_words
from .conftest import Captured


@pytest.mark.parametrize(
    ("kind", "id"),
    [
        ("role", "vaert"),
        ("term", "lektie"),
        ("role", "Pedel"),
        ("role", "pedel.yaml"),
        ("role", "../pedel"),
        ("role", "en pedel"),
        ("role", "pedelæ"),
        ("role", ""),
        ("role", "pedel\n"),
    ],
)
def test_new_refuses_and_writes_nothing(
    project: Path, capsys: Captured, kind: str, id: str
) -> None:
    before = snapshot(project)
    assert main(["new", kind, id], project) == 2
    out, err = capsys.readouterr()
    assert (out, err.startswith("macros: ")) == ("", True)
    assert err.strip().count("\n") <= 1  # the id itself may hold a line break
    assert snapshot(project) == before


@pytest.mark.parametrize(
    ("kind", "id"),
    [
        ("role", "no"),
        ("role", "null"),
        ("role", "123"),
        ("role", "1e3"),
        ("role", "2024-05-01"),
        ("role", "a"),
        ("source", "abc"),
        ("source", "a" * 41),
        ("competence", "a" * 55),
        ("phase", "a" * 60),
        ("phase", "a" * 61),
    ],
)
def test_new_takes_an_id_only_if_check_passes_once_written(
    project: Path, kind: str, id: str
) -> None:
    before = snapshot(project)
    if main(["new", kind, id], project) == 0:
        write_own_words(project, kind, id)
        assert check(project) == []
    else:
        assert snapshot(project) == before


@pytest.mark.parametrize(
    ("kind", "id"), [("competence", "makkerpar"), ("prerequisite", "lektiecafeen")]
)
def test_new_refuses_an_id_that_another_holder_of_statements_has(
    project: Path, kind: str, id: str
) -> None:
    assert main(["new", kind, id], project) == 2


def test_new_without_a_readable_model_yaml_is_misuse(project: Path, capsys: Captured) -> None:
    (project / "model/service.yaml").write_text("titel: Galt\n", encoding="utf-8")
    before = snapshot(project)
    assert main(["new", "role", "pedel"], project) == 2
    assert capsys.readouterr().err.startswith("macros: model/service.yaml cannot be read.")
    assert snapshot(project) == before


@pytest.mark.parametrize("menu", [None, "site_name: Uden menu\n"])
def test_new_without_a_place_in_the_menu_is_misuse(project: Path, menu: str | None) -> None:
    (project / "mkdocs.yml").unlink()
    if menu is not None:
        (project / "mkdocs.yml").write_text(menu, encoding="utf-8")
    before = snapshot(project)
    assert main(["new", "role", "pedel"], project) == 2
    assert snapshot(project) == before


@pytest.mark.parametrize("place", ["docs/roller", "model/roles"])
def test_new_that_is_stopped_leaves_nothing_half_written(project: Path, place: str) -> None:
    """A file stands where a folder should, so that one of the files cannot be written."""
    shutil.rmtree(project / place)
    (project / place).write_text("Her skulle være en mappe.\n", encoding="utf-8")
    before = snapshot(project)
    assert main(["new", "role", "pedel"], project) == 2
    assert snapshot(project) == before
