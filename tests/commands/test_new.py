"""This file proves that new makes an entity with its page and its places."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from macros.__main__ import main
from macros.check import check
from macros.kinds import KINDS

from ..conftest import replace, snapshot
from .conftest import Captured

MADE = [kind.name for kind in KINDS.values() if kind.folder]


@pytest.mark.parametrize("kind", MADE)
def test_new_makes_a_project_that_check_passes(project: Path, capsys: Captured, kind: str) -> None:
    assert main(["new", kind, "noget-nyt"], project) == 0
    assert check(project) == []
    out, err = capsys.readouterr()
    assert out.startswith(f"Wrote model/{KINDS[kind].folder}/noget-nyt.yaml")
    assert err == ""


@pytest.mark.parametrize("kind", MADE)
def test_new_twice_makes_two(project: Path, kind: str) -> None:
    assert [main(["new", kind, id], project) for id in ("noget-nyt", "noget-andet")] == [0, 0]
    assert check(project) == []


@pytest.mark.parametrize("kind", MADE)
def test_new_changes_nothing_but_what_it_names(project: Path, capsys: Captured, kind: str) -> None:
    before = snapshot(project)
    main(["new", kind, "noget-nyt"], project)
    said = capsys.readouterr().out.splitlines()[0]
    changed = {path for path, text in snapshot(project).items() if before.get(path) != text}
    assert [path for path in changed if path not in said] == []


def test_new_puts_the_page_in_the_menu_after_its_neighbours(project: Path) -> None:
    main(["new", "role", "pedel"], project)
    menu = (project / "mkdocs.yml").read_text(encoding="utf-8")
    assert "      - roller/makker.md\n      - roller/pedel.md\n" in menu


def test_new_puts_the_id_last_in_the_order(project: Path) -> None:
    main(["new", "role", "pedel"], project)
    main(["new", "phase", "slut"], project)
    text = (project / "model/service.yaml").read_text(encoding="utf-8")
    assert "    - makker\n    - pedel\n" in text
    assert "  phases: [start, drift, slut]\n" in text


@pytest.mark.parametrize(
    "written",
    ["  phases:\n    - start\n    - drift # til sidst\n", "  phases: [start,\n    drift\n    ]\n"],
)
def test_new_finds_its_place_however_the_order_is_written(project: Path, written: str) -> None:
    replace(project / "model/service.yaml", "  phases: [start, drift]\n", written)
    assert main(["new", "phase", "slut"], project) == 0
    assert check(project) == []


def test_new_fills_an_order_that_was_empty(project: Path) -> None:
    shutil.rmtree(project / "model/disagreements")
    (project / "model/disagreements").mkdir()
    order = "disagreements: [makker-eller-laeseven, hvor-mange-der-kom-igen]"
    replace(project / "model/service.yaml", order, "disagreements: []")
    assert check(project) == []
    assert main(["new", "disagreement", "hvem-der-laaser"], project) == 0
    assert check(project) == []


def test_new_never_overwrites_a_page(project: Path) -> None:
    page = project / "docs/roller/pedel.md"
    page.write_text("Egne ord.\n", encoding="utf-8")
    main(["new", "role", "pedel"], project)
    assert page.read_text(encoding="utf-8") == "Egne ord.\n"
