"""This file proves how the files of a sound project become a model."""

from __future__ import annotations

from pathlib import Path

from macros.kinds import KINDS
from macros.load import load

from ..conftest import replace


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
    assert statement.limits[1].subject == "Barnet selv"
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
        "search": "search",
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
