"""This file holds the real model against the limits and levels that its sources give."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from macros.kinds import KINDS
from macros.load import load
from macros.model.statement import Limit, Statement
from macros.model.whole import Model
from macros.raw import ROOT
from macros.schema import labels
from macros.words import slug

CORE_ELEMENTS = [
    "lettilgaengelig-adgang",
    "hurtig-hjaelp",
    "samtaleforloeb",
    "gruppeforloeb",
    "foraeldreaktiviteter",
    "opfoelgning",
    "samarbejde-og-brobygning",
]

LIMITS: list[tuple[str, dict[str, Any]]] = [
    (
        "hurtig-hjaelp",
        {"of": "waiting-time", "max": 7, "unit": "calendar-day", "after": "first-contact"},
    ),
    ("hurtig-hjaelp", {"of": "conversations", "min": 1, "max": 5, "unit": "conversation"}),
    ("hurtig-hjaelp", {"of": "age", "below": 18, "unit": "year"}),
    ("hurtig-hjaelp", {"of": "age", "below": 17, "unit": "year"}),
    ("hurtig-hjaelp", {"of": "goals", "min": 1, "max": 5, "unit": "goal"}),
    ("samtaleforloeb", {"of": "conversations", "min": 1, "max": 12, "unit": "conversation"}),
    ("samtaleforloeb", {"of": "duration", "max": 9, "unit": "month"}),
    (
        "samtaleforloeb",
        {
            "of": "waiting-time",
            "min": 2,
            "max": 4,
            "unit": "week",
            "after": "last-counselling-conversation",
        },
    ),
    ("gruppeforloeb", {"of": "group-size", "min": 4, "max": 8, "unit": "young-person"}),
    ("gruppeforloeb", {"of": "sessions", "min": 8, "max": 10, "unit": "session"}),
    ("gruppeforloeb", {"of": "duration", "max": 3, "unit": "month"}),
    ("gruppeforloeb", {"of": "time-of-day", "outside": "teaching-hours"}),
    ("foraeldreaktiviteter", {"of": "families", "min": 6, "max": 8, "unit": "family"}),
    ("foraeldreaktiviteter", {"of": "sessions", "min": 4, "max": 10, "unit": "session"}),
    ("foraeldreaktiviteter", {"of": "interval", "min": 14, "max": 14, "unit": "day"}),
    ("foraeldreaktiviteter", {"of": "time-of-day", "outside": "working-hours"}),
    ("opfoelgning", {"of": "waiting-time", "max": 3, "unit": "month", "after": "course-end"}),
    ("opfoelgning", {"of": "contacts", "min": 1, "max": 2, "unit": "contact"}),
]


@pytest.fixture(scope="module")
def model() -> Model:
    return load(ROOT)


def setting(model: Model, entity: str, wanted: dict[str, Any]) -> list[Statement]:
    """Return the statements of an entity that set a limit, whomever it is for."""
    limit = Limit("", **wanted)
    return [
        statement
        for statement in model.core_elements[entity].statements
        if any(dataclasses.replace(it, subject="") == limit for it in statement.limits)
    ]


def test_the_seven_core_elements_stand_in_order(model: Model) -> None:
    assert list(model.core_elements) == CORE_ELEMENTS
    assert [model.number(id) for id in CORE_ELEMENTS] == [1, 2, 3, 4, 5, 6, 7]


@pytest.mark.parametrize("id", CORE_ELEMENTS)
def test_core_element_has_ten_statements_or_more(model: Model, id: str) -> None:
    assert len(model.core_elements[id].statements) >= 10


@pytest.mark.parametrize(("entity", "limit"), LIMITS)
def test_limit_is_there_as_data(model: Model, entity: str, limit: dict[str, Any]) -> None:
    assert setting(model, entity, limit)


def test_target_group_is_12_to_25_years(model: Model) -> None:
    assert model.service.target_group.age == Limit(
        "Målgruppen", of="age", min=12, max=25, unit="year"
    )


@pytest.mark.parametrize(
    ("number", "level"),
    [
        (LIMITS.index(limit), level)
        for limit in LIMITS
        for of, level in [
            (("hurtig-hjaelp", "waiting-time"), "must"),
            (("samtaleforloeb", "conversations"), "should"),
            (("foraeldreaktiviteter", "time-of-day"), "must"),
            (("gruppeforloeb", "time-of-day"), "should"),
            (("opfoelgning", "waiting-time"), "should"),
        ]
        if (limit[0], limit[1]["of"]) == of
    ],
)
def test_level_is_that_of_the_source(model: Model, number: int, level: str) -> None:
    assert {statement.level for statement in setting(model, *LIMITS[number])} == {level}


@pytest.mark.parametrize("name", ["finding", "disagreement"])
def test_heading_of_a_subject_is_no_id_on_its_page(model: Model, name: str) -> None:
    page = KINDS[name].page
    beside = [kind for kind in KINDS.values() if kind.page == page and kind.folder]
    ids = {id for kind in beside for id in getattr(model, kind.key)}
    assert ids & {slug(title) for title in labels(name, "subject").values()} == set()


@pytest.mark.parametrize("name", ["finding", "disagreement"])
def test_order_keeps_each_subject_together(model: Model, name: str) -> None:
    subjects = [it.subject for it in getattr(model, KINDS[name].key).values()]
    given = list(labels(name, "subject"))
    assert subjects == sorted(subjects, key=given.index)


def test_model_description_decides_what_the_model_is(model: Model) -> None:
    assert model.sources["modelbeskrivelse"].use == "decides-model"
    cited = [
        it
        for it in model.statements.values()
        if any(ref.source == "modelbeskrivelse" for ref in it.sources)
    ]
    assert len(cited) > len(model.statements) / 2


def test_every_role_and_phase_has_something_to_do(model: Model) -> None:
    assert [role for role in model.roles if not model.statements_of_role(role)] == []
    assert [phase for phase in model.phases if not model.statements_of_phase(phase)] == []


def test_first_line_of_every_file_names_its_schema_for_the_editor() -> None:
    for file in sorted((ROOT / "model").rglob("*.yaml")):
        first = file.read_text(encoding="utf-8").splitlines()[0]
        marker, _, path = first.partition("=")
        assert marker == "# yaml-language-server: $schema", file
        assert (file.parent / path).is_file(), file
