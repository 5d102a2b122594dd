"""This file proves that new makes an entity with its page and its places."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from macros.__main__ import main
from macros.check import check
from macros.kinds import KINDS
from macros.load import load
from macros.problems import ModelError
from macros.raw import read

from ..conftest import replace, snapshot, write_own_words
from .conftest import Captured

MADE = [kind.name for kind in KINDS.values() if kind.folder]


def asked(file: Path) -> list[tuple[int, str]]:
    """Return (line, sentence) of each place of a skeleton that says what is to be written."""
    lines = enumerate(file.read_text(encoding="utf-8").splitlines(), start=1)
    return [(number, line) for number, line in lines if "skriv" in line.casefold()]


@pytest.mark.parametrize("kind", MADE)
def test_new_makes_a_file_of_the_right_shape_and_says_what_to_do(
    project: Path, capsys: Captured, kind: str
) -> None:
    assert main(["new", kind, "noget-nyt"], project) == 0
    assert read(project)[1] == []
    out, err = capsys.readouterr()
    assert out.startswith(f"Wrote model/{KINDS[kind].folder}/noget-nyt.yaml")
    assert out.endswith(f"each with its line: {len(check(project))} now.\n")
    assert err == ""


@pytest.mark.parametrize("kind", MADE)
def test_check_names_exactly_what_must_be_written(project: Path, kind: str) -> None:
    main(["new", kind, "noget-nyt"], project)
    path = f"model/{KINDS[kind].folder}/noget-nyt.yaml"
    places = asked(project / path)
    assert places
    problems = check(project)
    assert {it.path for it in problems} == {path}
    assert {it.line for it in problems} == {line for line, _ in places}
    for problem in problems:
        sentence = problem.message.split("»")[1].split("«")[0]
        assert sentence in dict(places)[problem.line]
        assert problem.message.endswith("«. Write there what it asks for.")


@pytest.mark.parametrize("kind", MADE)
def test_check_passes_when_all_is_written(project: Path, kind: str) -> None:
    main(["new", kind, "noget-nyt"], project)
    write_own_words(project, kind, "noget-nyt")
    assert check(project) == []


@pytest.mark.parametrize("kind", MADE)
def test_what_is_not_written_never_becomes_a_model(project: Path, kind: str) -> None:
    main(["new", kind, "noget-nyt"], project)
    with pytest.raises(ModelError, match="is still the skeleton's"):
        load(project)


def test_half_of_a_text_that_is_written_leaves_the_other_half(project: Path) -> None:
    main(["new", "catalogue", "noget-nyt"], project)
    write_own_words(project, "catalogue", "noget-nyt")
    file = project / "model/catalogue/noget-nyt.yaml"
    replace(file, "så vis den", "så skriv den")
    [problem] = check(project)
    assert problem.where == "target"
    assert "»Giver kilden en alder, så skriv den også under age«" in problem.message


@pytest.mark.parametrize("kind", MADE)
def test_page_that_new_writes_has_no_words_to_replace(project: Path, kind: str) -> None:
    before = snapshot(project)
    main(["new", kind, "noget-nyt"], project)
    pages = {path for path in snapshot(project) if path.startswith("docs/")} - set(before)
    for page in pages:
        assert re.fullmatch(r'\{\{ \w+\("[\w/-]+"\) \}\}\n', (project / page).read_text("utf-8"))


@pytest.mark.parametrize("kind", MADE)
def test_new_twice_makes_two(project: Path, kind: str) -> None:
    for id in ("noget-nyt", "noget-andet"):
        assert main(["new", kind, id], project) == 0
    for id in ("noget-nyt", "noget-andet"):
        write_own_words(project, kind, id)
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
    write_own_words(project, "phase", "slut")
    assert check(project) == []


def test_new_fills_an_order_that_was_empty(project: Path) -> None:
    shutil.rmtree(project / "model/disagreements")
    (project / "model/disagreements").mkdir()
    order = "disagreements: [makker-eller-laeseven, hvor-mange-der-kom-igen]"
    replace(project / "model/service.yaml", order, "disagreements: []")
    assert check(project) == []
    assert main(["new", "disagreement", "hvem-der-laaser"], project) == 0
    write_own_words(project, "disagreement", "hvem-der-laaser")
    assert check(project) == []


def test_new_never_overwrites_a_page(project: Path) -> None:
    page = project / "docs/roller/pedel.md"
    page.write_text("Egne ord.\n", encoding="utf-8")
    main(["new", "role", "pedel"], project)
    assert page.read_text(encoding="utf-8") == "Egne ord.\n"
