"""This file holds the forms of the real model together: occasions, privacy and limits."""

from __future__ import annotations

import pytest

from macros.forms import COUNTED, core_elements_of, form_views, occasions
from macros.load import load
from macros.model.form import FormField
from macros.model.whole import Model
from macros.raw import ROOT
from macros.schema import labels


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
