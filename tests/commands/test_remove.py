"""This file proves that remove takes an entity away whole, or says who needs it, and waits."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros import menu
from macros.__main__ import main
from macros.check import check
from macros.kinds import KINDS

from ..conftest import replace, snapshot, write_own_words
from .conftest import Captured

MADE = [kind.name for kind in KINDS.values() if kind.folder]


@pytest.mark.parametrize("kind", MADE)
def test_what_new_made_is_taken_away_without_a_trace(
    project: Path, capsys: Captured, kind: str
) -> None:
    before = snapshot(project)
    main(["new", kind, "noget-nyt"], project)
    made = {path for path, text in snapshot(project).items() if before.get(path) != text}
    capsys.readouterr()
    assert main(["remove", kind, "noget-nyt"], project) == 0
    assert snapshot(project) == before
    out, err = capsys.readouterr()
    assert [path for path in made if path not in out] == []
    assert err == ""


@pytest.mark.parametrize("kind", MADE)
def test_what_is_written_is_taken_away_too(project: Path, kind: str) -> None:
    before = snapshot(project)
    main(["new", kind, "noget-nyt"], project)
    write_own_words(project, kind, "noget-nyt")
    assert main(["remove", kind, "noget-nyt"], project) == 0
    assert snapshot(project) == before


# Each kind of reference that keeps an entity, with the place that is told.
USED = [
    ("role", "makker", "model/roles/vaert.yaml", "works_with[0].role: refers to 'makker'."),
    ("role", "vaert", "model/terms/lektie.yaml", "see[1]: refers to 'role/vaert'."),
    ("core-element", "makkerpar", "model/service.yaml", "tracks[0].core_elements[1]: refers to"),
    ("core-element", "makkerpar", "model/search.yaml", "refers to 'makkerpar/samme-makker'."),
    ("finding", "kom-igen", "model/service.yaml", "refers to 'kom-igen/igen'."),
    ("finding", "kom-igen", "model/disagreements/hvor-mange-der-kom-igen.yaml", "see[0]: refers"),
    ("source", "haandbog", "model/roles/vaert.yaml", "sources[0].source: refers to 'haandbog'."),
    ("phase", "drift", "model/core-elements/makkerpar.yaml", "phase: refers to 'drift'."),
]


@pytest.mark.parametrize(("kind", "id", "path", "said"), USED)
def test_what_refers_to_it_is_listed_with_its_place_and_nothing_is_changed(
    project: Path, capsys: Captured, kind: str, id: str, path: str, said: str
) -> None:
    before = snapshot(project)
    assert main(["remove", kind, id], project) == 1
    out = capsys.readouterr().out
    lines = [line for line in out.splitlines() if line.startswith(f"{path}:") and said in line]
    assert lines
    number = int(lines[0].split(":")[1])
    assert id in (project / path).read_text(encoding="utf-8").splitlines()[number - 1]
    assert f"model/{KINDS[kind].folder}/{id}.yaml:1:1: it is needed still" in out
    assert snapshot(project) == before


@pytest.mark.parametrize(
    ("kind", "id", "line"),
    [
        ("catalogue", "noget-nyt", 'Se {{ context_line("catalogue/noget-nyt") }}.'),
        ("catalogue", "noget-nyt", 'Det er {{ figure("noget-nyt/sider") }}.'),
        ("term", "noget-nyt", "Se {{ lookup('noget-nyt', 'noget') }}."),
        ("tool", "noget-nyt", "Se [redskabet](../redskaber/noget-nyt.md#brug)."),
        ("term", "noget-nyt", "Se [ordet](../ordbog.md#noget-nyt)."),
        ("role", "noget-nyt", "Se [tjeklisten](../tjeklister/rolle-noget-nyt.md)."),
    ],
)
def test_page_that_names_it_is_listed(
    project: Path, capsys: Captured, kind: str, id: str, line: str
) -> None:
    main(["new", kind, id], project)
    page = project / "docs/vejen/index.md"
    page.write_text(f"# Vejen\n\n{line}\n", encoding="utf-8")
    before = snapshot(project)
    assert main(["remove", kind, id], project) == 1
    column = line.index("{{" if "{{" in line else "](") + 1
    assert f"docs/vejen/index.md:3:{column}: names" in capsys.readouterr().out
    assert snapshot(project) == before


def test_text_that_names_its_figure_is_listed(project: Path, capsys: Captured) -> None:
    replace(
        project / "model/terms/lektie.yaml", "definition: ", "definition: Af {kom-igen/igen} var "
    )
    main(["remove", "finding", "kom-igen"], project)
    assert "definition: names the figure 'kom-igen/igen'." in capsys.readouterr().out


def test_force_takes_it_away_and_check_names_the_rest(project: Path, capsys: Captured) -> None:
    assert main(["remove", "role", "makker", "--force"], project) == 0
    assert "Now run: python -m macros check" in capsys.readouterr().out
    for path in ("model/roles", "docs/roller"):
        assert "makker" not in [file.stem for file in (project / path).iterdir()]
    assert not (project / "docs/tjeklister/rolle-makker.md").exists()
    assert "makker.md" not in (project / "mkdocs.yml").read_text(encoding="utf-8")
    assert "    - makker\n" not in (project / "model/service.yaml").read_text(encoding="utf-8")
    told = [it.message for it in check(project)]
    assert [it for it in told if "makker" not in it] == []
    assert any(it.startswith("no role 'makker'") for it in told)


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("  phases: [start, drift, slut]\n", "  phases: [start, drift]\n"),
        ("  phases: [slut, start, drift]\n", "  phases: [start, drift]\n"),
        ('  phases: [start, "slut" , drift]\n', "  phases: [start, drift]\n"),
        ("  phases: [start, drift,\n    slut]\n", "  phases: [start, drift]\n"),
        (
            "  phases:\n    - start\n    - slut # til sidst\n    - drift\n",
            "  phases:\n    - start\n    - drift\n",
        ),
    ],
)
def test_order_loses_one_id_however_it_is_written(project: Path, written: str, left: str) -> None:
    main(["new", "phase", "slut"], project)
    replace(project / "model/service.yaml", "  phases: [start, drift, slut]\n", written)
    assert main(["remove", "phase", "slut"], project) == 0
    assert left in (project / "model/service.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("written", ["  context: [ny-boglov]", "  context:\n    - ny-boglov"])
def test_last_of_its_kind_leaves_an_empty_list(project: Path, written: str) -> None:
    replace(project / "model/service.yaml", "  context: [ny-boglov]", written)
    assert main(["remove", "context", "ny-boglov"], project) == 0
    assert "  context: []\n" in (project / "model/service.yaml").read_text(encoding="utf-8")
    assert check(project) == []


def test_heading_of_the_menu_goes_with_its_last_page() -> None:
    roles = "  - Mere:\n      - Roller:\n          - roller/vaert.md\n"
    text = f"nav:\n  - Om: om.md\n{roles}extra: {{}}\n"
    assert menu.without_pages(text, ["roller/vaert.md"]) == text.replace(roles, "")
    assert menu.without_pages(text, ["roller/makker.md"]) == text


@pytest.mark.parametrize("gone", ["model/roles/pedel.yaml", "docs/roller/pedel.md"])
def test_what_is_half_gone_is_taken_away_whole(project: Path, gone: str) -> None:
    before = snapshot(project)
    main(["new", "role", "pedel"], project)
    (project / gone).unlink()
    assert main(["remove", "role", "pedel"], project) == 0
    assert snapshot(project) == before


def test_file_that_cannot_be_read_is_taken_away(project: Path) -> None:
    before = snapshot(project)
    main(["new", "role", "pedel"], project)
    (project / "model/roles/pedel.yaml").write_text("titel: [\n", encoding="utf-8")
    assert main(["remove", "role", "pedel"], project) == 0
    assert snapshot(project) == before


def test_other_file_that_cannot_be_read_might_refer_to_it(project: Path, capsys: Captured) -> None:
    main(["new", "role", "pedel"], project)
    (project / "model/roles/vaert.yaml").write_text("titel: [\n", encoding="utf-8")
    before = snapshot(project)
    assert main(["remove", "role", "pedel"], project) == 1
    assert "model/roles/vaert.yaml:" in capsys.readouterr().out
    assert snapshot(project) == before


@pytest.mark.parametrize(
    ("kind", "id", "said"),
    [
        ("role", "makkr", "there is no role 'makkr'. Did you mean 'makker'?"),
        ("tool", "xyz", "there is no tool 'xyz'. The ids stand in model/."),
        ("role", "../service", "'../service' is no id: "),
        ("role", "", "'' is no id: "),
    ],
)
def test_what_is_not_there_is_misuse(
    project: Path, capsys: Captured, kind: str, id: str, said: str
) -> None:
    before = snapshot(project)
    assert main(["remove", kind, id], project) == 2
    assert capsys.readouterr().err.startswith(f"macros: {said}")
    assert snapshot(project) == before


def test_remove_without_a_readable_service_is_misuse(project: Path) -> None:
    (project / "model/service.yaml").write_text("titel: Galt\n", encoding="utf-8")
    before = snapshot(project)
    assert main(["remove", "role", "makker", "--force"], project) == 2
    assert snapshot(project) == before


def test_remove_that_is_stopped_leaves_nothing_half_done(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    main(["new", "role", "pedel"], project)
    before = snapshot(project)

    def full(path: Path, *_: object, **__: object) -> int:
        raise OSError(28, "No space left on device", str(path))

    monkeypatch.setattr(Path, "write_text", full)
    assert main(["remove", "role", "pedel"], project) == 2
    assert snapshot(project) == before
