"""This file proves that context stays outside the model, and that it is seen when it is old."""

from __future__ import annotations

import json
import shutil
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from macros.__main__ import main
from macros.check import check, check_with_reviews
from macros.exports import FOLDER, plan, services
from macros.load import load
from macros.model.whole import Model
from macros.raw import ROOT, read
from macros.reviews import due, is_passed, to_review
from macros.schema import schemas

from .conftest import copy_of_real, replace

REVIEW = "2027-01-15"


@pytest.fixture(scope="module")
def real() -> Model:
    return load(ROOT)


def without_context(folder: Path) -> Path:
    """Return a copy of the real project in which nothing has happened since 2023."""
    root = copy_of_real(folder)
    service = root / "model/service.yaml"
    head, _, order = service.read_text(encoding="utf-8").partition("\n  context:\n")
    rest = order.partition("\n  sources:")[2]
    service.write_text(f"{head}\n  context: []\n  sources:{rest}", encoding="utf-8")
    shutil.rmtree(root / "model/context")
    return root


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return without_context(tmp_path_factory.mktemp("bare"))


# --- outside the model


def test_statements_levels_limits_and_numbers_are_the_same_without_context(
    real: Model, bare: Path
) -> None:
    assert check(bare) == []
    other = load(bare)

    def told(model: Model) -> list[Any]:
        return [
            (it.full_id, it.level, it.text, it.limits, it.roles, it.phase, it.check)
            for it in model.statements.values()
        ]

    assert told(other) == told(real)
    assert {id: (it.value, it.unit) for id, it in other.figures.items()} == {
        id: (it.value, it.unit) for id, it in real.figures.items()
    }


def test_checklists_and_overviews_are_the_same_without_context(bare: Path, tmp_path: Path) -> None:
    written = []
    for root in (copy_of_real(tmp_path / "real"), bare):
        plan.export(root)
        services.export(root)
        folder = root / FOLDER
        names = ("tjekliste.json", "handlingsplan.json", "tilbud-i-kommunen.csv")
        written.append([(folder / name).read_bytes() for name in names])
    assert written[0] == written[1]


def test_context_has_no_level_no_limit_and_no_figure() -> None:
    keys = json.dumps(schemas()["context.schema.json"])
    assert [
        key for key in ("level", "limits", "figures", "check", "roles") if f'"{key}"' in keys
    ] == []


def test_no_statement_or_figure_is_named_as_context(real: Model) -> None:
    assert {it.origin.kind for it in real.statements.values()}.isdisjoint({"context"})
    assert {it.origin.kind for it in real.figures.values()}.isdisjoint({"context"})


def test_only_context_points_at_what_it_touches(real: Model) -> None:
    """What points the other way could take context for a reason of its own."""
    named = {f"context/{id}" for id in real.context}
    raw, _ = read(ROOT)
    pointing = {it.document.path for it in raw.references() if it.target in named}
    assert pointing == set()


# --- what each item says


def test_every_document_has_an_address_and_every_item_its_days(real: Model) -> None:
    for it in real.context.values():
        assert date.fromisoformat(it.looked_up) < date.fromisoformat(it.review_by)
        assert all(document.url.startswith("https://") for document in it.documents)


def test_what_only_others_say_names_them_in_the_text(real: Model) -> None:
    silent = [
        it.id
        for it in real.context.values()
        if it.certainty == "secondary"
        and not any(document.publisher in it.text for document in it.documents)
    ]
    assert silent == []


def test_every_side_of_the_comparison_has_a_place_or_says_that_it_has_none(real: Model) -> None:
    rows = [row for it in real.context.values() for row in it.rows]
    assert len(rows) >= 15
    for row in rows:
        assert row.model.sources or row.model.text == "Står ikke i kilderne."
        assert row.other.documents or row.other.text == "Det er ukendt."


# --- what is old


def test_review_date_is_in_time_on_its_day_and_passed_the_day_after() -> None:
    assert not is_passed(REVIEW, date(2027, 1, 15))
    assert is_passed(REVIEW, date(2027, 1, 16))


def test_passed_review_date_is_a_warning_at_its_line_and_no_problem(project: Path) -> None:
    file = project / "model/context/ny-boglov.yaml"
    replace(file, '"2099-01-15"', f'"{REVIEW}"')
    raw, problems = read(project)
    assert due(raw, date(2027, 1, 15)) == []
    (warning,) = due(raw, date(2027, 1, 16))
    line = file.read_text(encoding="utf-8").splitlines()[warning.line - 1]
    assert (warning.path, line) == ("model/context/ny-boglov.yaml", f'review_by: "{REVIEW}"')
    assert "Look it up" in warning.message
    assert check_with_reviews(project, date(2027, 1, 16)) == (problems, [warning])


def test_check_warns_and_ends_with_0_and_fails_only_when_asked(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    replace(project / "model/context/ny-boglov.yaml", '"2099-01-15"', '"2026-01-16"')
    assert main(["check"], project) == 0
    assert capsys.readouterr().out.startswith("warning: model/context/ny-boglov.yaml:")
    assert main(["check", "--format", "github", "--reviews"], project) == 1
    assert capsys.readouterr().out.startswith("::warning file=model/context/ny-boglov.yaml,")
    assert main(["check", str(project / "model/roles")], project) == 0
    assert capsys.readouterr().out == ""


def test_workflow_asks_once_a_month_and_fails_with_the_list() -> None:
    text = (ROOT / ".github/workflows/guide.yml").read_text(encoding="utf-8")
    job = text.partition("\n  reviews:\n")[2].partition("\n  publish:\n")[0]
    assert 'cron: "43 5 1 * *"' in text
    assert "if: github.event.schedule == '43 5 1 * *'" in job
    assert "macros check --format github --reviews" in job


# --- a reviewer's round


def test_round_holds_what_is_due_and_what_nobody_has_proved(real: Model) -> None:
    today = date(2026, 11, 28)
    found = {it.id for it in to_review(real.context.values(), today)}
    assert found == {it.id for it in real.context.values() if it.is_unproven}
    later = {it.id for it in to_review(real.context.values(), date(2030, 1, 1))}
    assert later == set(real.context)


def test_round_has_each_claim_with_its_source_its_days_and_two_boxes(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from docx import Document

    folder = tmp_path / "runde"
    assert main(["review", str(folder)], project) == 0
    assert capsys.readouterr().out.splitlines() == [
        str(folder / "gennemgang.docx"),
        str(folder / "gennemgang.html"),
    ]
    page = (folder / "gennemgang.html").read_text(encoding="utf-8")
    word = "\n".join(it.text for it in Document(str(folder / "gennemgang.docx")).paragraphs)
    for said in ("Avisen skrev i 2025", "Hvad loven hedder", "Bogbusser til alle", "Alder"):
        assert said in page
        assert said in word
    assert "15. januar 2099" in page
    assert page.count("Stadig rigtigt") == page.count("Ændret til:") == 3  # it, and two rows
    assert word.count("Stadig rigtigt") == word.count("Ændret til:") == 3
    assert not any(sign in page for sign in ("<script", "<link", "src="))


def test_model_has_context_as_a_part_of_its_own() -> None:
    assert "context" in {it.name for it in fields(Model)}
