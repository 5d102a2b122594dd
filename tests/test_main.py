"""This file proves the command line: what it prints, where, and the code that it ends with."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from macros.__main__ import main
from macros.check import check
from macros.exports import EXPORTS
from macros.kinds import KINDS
from macros.raw import ROOT

from .conftest import replace, snapshot

MADE = [kind.name for kind in KINDS.values() if kind.folder]
Captured = pytest.CaptureFixture[str]


def break_two(project: Path) -> None:
    replace(project / "model/roles/vaert.yaml", "title: Vært", "title: Vært.")
    replace(project / "model/phases/drift.yaml", "title: Drift", "title: Drift.")


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


@pytest.mark.parametrize(
    "file", ["model/roles/pedel.yaml", "docs/ordbog.md", "mkdocs.yml", "..", "."]
)
def test_check_of_what_is_no_file_of_the_model_is_misuse(
    project: Path, capsys: Captured, file: str
) -> None:
    assert main(["check", str(project / file)], project) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert err.startswith("macros: ")


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["chek"],
        ["check", "--format", "html"],
        ["new"],
        ["new", "role"],
        ["new", "pedel", "x"],
        ["new", "service", "x"],
        ["new", "costs", "x"],
        ["new", "inspiration", "x"],
        ["export", "pdf-a"],
        ["export", "whole_model"],
        ["export", "model", "plan"],
    ],
)
def test_unknown_words_are_misuse(project: Path, capsys: Captured, arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments, project)
    assert ended.value.code == 2
    assert "error: " in capsys.readouterr().err.splitlines()[-1]


@pytest.mark.parametrize(
    "arguments", [["check"], ["export"], *(["export", name] for name in EXPORTS)]
)
def test_project_without_a_model_is_a_problem(
    tmp_path: Path, capsys: Captured, arguments: list[str]
) -> None:
    assert main(arguments, tmp_path) == 1
    assert capsys.readouterr().out.startswith("model:1:1: the folder is missing.")


@pytest.mark.parametrize(
    ("arguments", "code"), [(["check", "no-such-file"], 2), (["new", "role", "Å"], 2)]
)
def test_process_ends_with_the_code_and_one_line(arguments: list[str], code: int) -> None:
    command = [sys.executable, "-m", "macros", *arguments]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stdout) == (code, "")
    assert ended.stderr.startswith("macros: ")
    assert ended.stderr.count("\n") == 1


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
def test_new_takes_an_id_only_if_check_passes_after(project: Path, kind: str, id: str) -> None:
    before = snapshot(project)
    if main(["new", kind, id], project) == 0:
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


def test_new_never_overwrites_a_page(project: Path) -> None:
    page = project / "docs/roller/pedel.md"
    page.write_text("Egne ord.\n", encoding="utf-8")
    main(["new", "role", "pedel"], project)
    assert page.read_text(encoding="utf-8") == "Egne ord.\n"


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
        ("forms", {"laeseaftale.docx", "laeseaftale.pdf", "skabeloner.zip"}),
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
