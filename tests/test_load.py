"""This file proves how files become a model: what is read, refused, and read anew."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from macros.check import check
from macros.kinds import KINDS
from macros.load import load
from macros.problems import ModelError, terminal
from macros.raw import read

from .conftest import BASE, replace

FILES = [file.relative_to(BASE).as_posix() for file in sorted((BASE / "model").rglob("*.yaml"))]


def lines(project: Path) -> list[str]:
    return [terminal(problem) for problem in check(project)]


def test_valid_project_becomes_a_model_in_the_order_of_its_lists(base: Path) -> None:
    model = load(base)
    assert list(model.roles) == ["vaert", "makker"]
    assert list(model.core_elements) == ["aaben-doer", "makkerpar"]
    assert list(model.sources) == ["haandbog", "avis"]


def test_terms_are_sorted_by_title(project: Path) -> None:
    assert list(load(project).terms) == ["frilaesning", "lektie"]
    term = project / "model/terms/frilaesning.yaml"
    replace(term, "title: frilæsning", "title: ørelæsning")
    assert list(load(project).terms) == ["lektie", "frilaesning"]


def test_every_part_becomes_an_instance_with_its_values(base: Path) -> None:
    statement = load(base).statements["aaben-doer/svar-inden-to-dage"]
    assert (statement.level, statement.roles, statement.limits[0].max) == ("must", ("vaert",), 2)
    assert statement.limits[1].for_ == "barnet selv"
    assert statement.sources[0].section == "praksis"


def test_origin_is_the_file_and_line_of_each_part(base: Path) -> None:
    model = load(base)
    origin = model.statements["lektiecafeen/frugt-paa-bordet"].origin
    assert (origin.kind, origin.entity, origin.path) == (
        "service",
        "lektiecafeen",
        "model/service.yaml",
    )
    text = (base / origin.path).read_text(encoding="utf-8").splitlines()
    assert text[origin.line - 1] == "  - id: frugt-paa-bordet"
    assert model.roles["makker"].origin.path == "model/roles/makker.yaml"


def test_model_answers_the_questions_of_the_views(base: Path) -> None:
    model = load(base)
    assert model.number("makkerpar") == 2
    assert [it.id for it in model.statements_of_role("makker")] == [
        "efter-skoletid",
        "samme-makker",
    ]
    assert [it.id for it in model.statements_with_limits()] == [
        "svar-inden-to-dage",
        "efter-skoletid",
        "samme-makker",
    ]
    assert [tool.id for tool, _ in model.tools_of("makkerpar")] == ["laeseskema"]
    assert [tool.id for tool in model.tools_of_role("vaert")] == []
    assert [it.id for it in model.core_elements_needing("laesestoette")] == ["aaben-doer"]
    assert "find-et-lokale" in [it.id for it in model.statements_of_phase("start")]
    assert [it.id for it in model.findings_about("tool/laeseskema")] == ["flere-sider"]
    assert model.findings_about("tool/makker") == []
    found = [model.forms_of("makkerpar"), model.forms_of_tool("laeseskema")]
    found += [model.forms_of_role("vaert"), model.forms_of_phase("drift")]
    assert [[it.id for it in forms] for forms in found] == [["laeseaftale"]] * 4
    assert (model.forms_of("aaben-doer"), model.forms_of_phase("start")) == ([], [])


def test_single_files_are_entities_and_the_others_stand_by_their_ids(base: Path) -> None:
    model = load(base)
    single = {kind.key for kind in KINDS.values() if not kind.folder}
    assert {key: getattr(model, key).id for key in single} == {
        "service": "lektiecafeen",
        "evaluation": "optaelling",
        "costs": "budget",
        "theory_of_change": "vejen-til-laesning",
        "crosswalk": "fra-tre-til-to",
        "inspiration": "andres-ideer",
        "pathway": "vejen",
    }
    assert list(model.findings) == ["kom-igen", "flere-sider", "laeselyst", "to-slags-rammer"]
    assert list(model.disagreements) == ["makker-eller-laeseven", "hvor-mange-der-kom-igen"]
    assert list(model.catalogue) == ["laesehunde", "bogbussen"]


def test_numbers_that_texts_name_are_filled_in_wherever_they_stand(base: Path) -> None:
    model = load(base)
    assert (
        model.core_elements["aaben-doer"]
        .experiences[0]
        .text.startswith("Ugen efter kom 52,5\N{NO-BREAK SPACE}% af børnene")
    )
    assert model.findings["flere-sider"].reservation == "Kun 12 børn er talt med om efteråret."
    assert model.costs.reservations[0].text.endswith("med 40\N{NO-BREAK SPACE}forløb om året.")
    assert model.catalogue["laesehunde"].effect.reservation == "Kun 6 børn er spurgt."


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


def test_raw_model_holds_what_is_well_formed_and_remembers_what_is_not(project: Path) -> None:
    replace(project / "model/roles/vaert.yaml", "title: ", "titel: ")
    raw, problems = read(project)
    assert (set(raw.of("role")), raw.broken["role"]) == ({"makker"}, {"vaert"})
    assert raw.ids("role") == {"makker", "vaert"}
    assert len(problems) == 2
