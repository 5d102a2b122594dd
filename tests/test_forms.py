"""This file proves how a form is worded: its limits, its facts, and where it belongs."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
import yaml

from macros.check import check
from macros.forms import (
    COUNTED,
    LINES,
    ROWS,
    Field,
    core_elements_of,
    file_of,
    form_view,
    form_views,
    occasions,
)
from macros.load import load
from macros.model.form import FormField
from macros.model.whole import Model
from macros.problems import terminal
from macros.raw import ROOT
from macros.schema import annotation, labels, schemas

from .conftest import replace

FORM = "model/forms/laeseaftale.yaml"
ELEMENT = "model/core-elements/makkerpar.yaml"


def fields(root: Path) -> dict[str, Field]:
    return {it.id: it for it in form_view(load(root), "laeseaftale").fields}


# --- limits


def test_number_has_the_bounds_of_the_statement_and_its_level(base: Path) -> None:
    it = fields(base)["antal"]
    assert (it.min, it.max, it.hint) == (1, 3, "Modellen: 1–3 mål (beskrevet)")


@pytest.mark.parametrize(
    ("limit", "bounds", "hint"),
    [
        ("{of: goals, min: 2, max: 4, unit: goal}", (2, 4), "Modellen: 2–4 mål (bør)"),
        ("{of: goals, max: 1, unit: goal}", (None, 1), "Modellen: højst 1 mål (bør)"),
        ("{of: goals, min: 6, unit: goal}", (6, None), "Modellen: mindst 6 mål (bør)"),
    ],
)
def test_limit_that_changes_changes_the_form(
    project: Path, limit: str, bounds: tuple[int | None, int | None], hint: str
) -> None:
    replace(project / ELEMENT, "{of: goals, min: 1, max: 3, unit: goal}", limit)
    replace(project / ELEMENT, "level: described", "level: should")
    it = fields(project)["antal"]
    assert ((it.min, it.max), it.hint) == (bounds, hint)


def test_what_is_counted_is_every_limit_that_is_no_time() -> None:
    times = {"year", "month", "week", "day", "calendar-day"}
    units = annotation("limit", "x-units", "of").items()
    assert {of for of, counted_in in units if counted_in and not times & {*counted_in}} == COUNTED


def test_time_that_is_no_count_is_told_and_bounds_nothing(base: Path) -> None:
    it = fields(base)["svar"]
    assert (it.min, it.max) == (None, None)
    assert it.hint == "Modellen: højst 2 kalenderdage efter første henvendelse (skal)"


@pytest.mark.parametrize(("most", "rows"), [(1, 1), (3, 3), (5, 5), (12, 5)])
def test_rows_are_never_more_than_the_limit(project: Path, most: int, rows: int) -> None:
    replace(project / ELEMENT, "max: 3", f"max: {most}")
    it = fields(project)["maal"]
    assert (it.count, it.max) == (rows, most)


def test_score_has_the_ends_of_its_tools_bands(project: Path) -> None:
    it = fields(project)["point"]
    assert (it.min, it.max, it.hint) == (0, 20, "0–20")
    replace(project / "model/tools/laeseskema.yaml", "{min: 10, max: 20,", "{min: 10, max: 60,")
    assert fields(project)["point"].max == 60


def test_scale_of_a_tool_without_bands_is_a_problem(project: Path) -> None:
    bands = "bands:\n  - {min: 0, max: 9, label: Lidt læselyst}\n"
    bands += "  - {min: 10, max: 20, label: God læselyst}\n"
    replace(project / "model/tools/laeseskema.yaml", bands, "")
    place = f"{FORM}:44:63: sections[0].fields[4].scale"
    wanted = f"{place}: the tool 'laeseskema' has no bands. Add them, or remove the key."
    assert wanted in map(terminal, check(project))


def test_what_is_not_said_has_a_size_all_the_same(base: Path) -> None:
    found = fields(base)
    assert (found["moeder"].count, found["moeder"].max) == (ROWS, None)
    assert (found["hvorfor"].lines, found["bogens-navn"].lines) == (3, LINES)
    assert (found["bogens-navn"].hint, found["bogens-navn"].min) == (None, None)


# --- words


def test_facts_say_who_when_and_with_whom(base: Path) -> None:
    assert form_view(load(base), "laeseaftale").facts == (
        ("Hvem udfylder", "Makker og vært"),
        ("Hvornår", "Den skrives, når barnet har lært sin makker at kende."),
        ("Sammen med", "Makkeren skriver den sammen med barnet."),
    )


def test_texts_are_paragraphs_and_the_source_is_named(base: Path) -> None:
    it = form_view(load(base), "laeseaftale")
    assert it.opening == ("Her skriver vi, hvad du vil læse.", "Du bestemmer selv.")
    assert it.privacy == (
        "Aftalen hører til i lektiecaféens eget skab.",
        "Den bliver makuleret, når barnet holder op.",
    )
    assert [section.guidance for section in it.sections] == [("Skriv med dine egne ord.",), ()]
    assert "avet af en uafhængig guide til Lektiecaféen ud fra: Håndbogen." in it.source
    assert "kke udgivet af Social- og Boligstyrelsen" in it.source


def test_source_is_named_once_however_many_sections(project: Path) -> None:
    one = "sources: [{source: haandbog, section: praksis}"
    replace(project / FORM, one, f"{one}, {{source: haandbog, section: formaal}}")
    assert "ud fra: Håndbogen." in form_view(load(project), "laeseaftale").source


def test_fields_stand_in_the_order_of_the_file_and_are_of_every_type(base: Path) -> None:
    it = form_view(load(base), "laeseaftale")
    written = yaml.safe_load((base / FORM).read_text(encoding="utf-8"))
    known = [field["id"] for section in written["sections"] for field in section["fields"]]
    assert [field.id for field in it.fields] == known
    section = schemas()["form.schema.json"]["properties"]["sections"]["items"]
    field = section["properties"]["fields"]["items"]["properties"]
    assert {it.type for it in it.fields} == set(field["type"]["enum"])


# --- where forms belong


def test_core_elements_are_those_whose_statements_are_served(base: Path) -> None:
    model = load(base)
    [form] = model.forms.values()
    assert form.statements == ("lektiecafeen/frugt-paa-bordet", "makkerpar/samme-makker")
    assert core_elements_of(model, form) == ["makkerpar"]
    both = dataclasses.replace(form, serves=("makkerpar/samme-makker", "aaben-doer/efter-skoletid"))
    assert core_elements_of(model, both) == ["aaben-doer", "makkerpar"], "in the model's order"


def test_occasions_stand_in_their_order_and_only_those_with_forms(base: Path) -> None:
    model = load(base)
    [form] = model.forms.values()
    assert [(value, words) for value, words, _ in occasions(model)] == [
        ("ending", "Når et forløb slutter")
    ]
    more = {
        "a": dataclasses.replace(form, id="a", occasion="running"),
        "b": dataclasses.replace(form, id="b", occasion="before"),
        "laeseaftale": form,
        "c": dataclasses.replace(form, id="c", occasion="before"),
    }
    found = list(occasions(dataclasses.replace(model, forms=more)))
    assert [(value, [it.id for it in own]) for value, _, own in found] == [
        ("before", ["b", "c"]),
        ("running", ["a"]),
        ("ending", ["laeseaftale"]),
    ]


def test_file_is_named_by_the_id(base: Path) -> None:
    [form] = load(base).forms.values()
    assert file_of(form, "pdf") == "hent/skabeloner/laeseaftale.pdf"


# --- the real forms


@pytest.fixture(scope="module")
def real() -> Model:
    return load(ROOT)


def _real_fields(model: Model) -> list[tuple[str, FormField]]:
    return [
        (form.id, field)
        for form in model.forms.values()
        for section in form.sections
        for field in section.fields
    ]


def test_every_occasion_has_forms_and_every_form_one(real: Model) -> None:
    found = list(occasions(real))
    assert [value for value, _, _ in found] == list(labels("form", "occasion"))
    listed = [it.id for _, _, own in found for it in own]
    assert sorted(listed) == sorted(real.forms)


def test_every_core_element_has_a_form(real: Model) -> None:
    assert [id for id in real.core_elements if not real.forms_of(id)] == []


def test_every_form_is_reached_from_a_core_element_or_serves_the_whole(real: Model) -> None:
    assert [
        it.id for it in real.forms.values() if not core_elements_of(real, it) and not it.statements
    ] == []


def test_forms_about_a_person_ask_for_no_name_and_no_number_of_the_state(real: Model) -> None:
    asked = [
        (id, field.label)
        for id, field in _real_fields(real)
        if real.forms[id].about == "person"
        and any(word in field.label.lower() for word in ("cpr", "personnummer", "fødselsdag"))
    ]
    assert asked == []


def test_forms_say_where_the_filled_in_belongs(real: Model) -> None:
    person = [it for it in real.forms.values() if it.about == "person"]
    assert [it.id for it in person if "kommunens eget system" not in it.retention] == []
    assert {it.about for it in real.forms.values()} == {"person", "service"}


def test_every_limit_that_can_bound_a_field_bounds_one(real: Model) -> None:
    bounded = {
        (field.bounds.statement, field.bounds.of) for _, field in _real_fields(real) if field.bounds
    }
    counted = {
        (statement.full_id, limit.of)
        for statement in real.statements.values()
        for limit in statement.limits
        if limit.of in COUNTED
    }
    assert counted - bounded == set()


def test_rows_of_real_forms_keep_to_their_limits(real: Model) -> None:
    over = [
        (it.form.id, field.id)
        for it in form_views(real)
        for field in it.fields
        if field.type == "rows" and field.max is not None and field.count > field.max
    ]
    assert over == []
