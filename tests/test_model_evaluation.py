"""This file holds the real model against the evaluation: advice, core elements and goals."""

from __future__ import annotations

import pytest

from macros.load import load
from macros.model.whole import Model
from macros.raw import ROOT

from .test_model_content import CORE_ELEMENTS


@pytest.fixture(scope="module")
def model() -> Model:
    return load(ROOT)


def test_the_26_recommendations_stand_under_the_core_elements_of_today(model: Model) -> None:
    found = {id: len(it.recommendations) for id, it in model.core_elements.items()}
    assert found == dict(zip(CORE_ELEMENTS, [4 + 2, 4, 4, 4, 4, 4, 0], strict=True))
    assert sum(found.values()) == 26


def test_every_recommendation_is_one_of_the_evaluation(model: Model) -> None:
    for element in model.core_elements.values():
        for it in element.recommendations:
            assert ("pixi", "tema-3-anbefalinger") in {
                (ref.source, ref.section) for ref in it.sources
            }


EVALUATED = [
    ("rekruttering", 1, "organisational", "some"),
    ("fysiske-rammer", 1, "organisational", "high"),
    ("raadgivningssamtaler", 2, "professional", "high"),
    ("individuelt-samtaleforloeb", 3, "professional", "high"),
    ("gruppeforloeb", 4, "professional", "some"),
    ("foraeldrespor", 5, "professional", "low"),
    ("afrunding-og-opfoelgning", 6, "professional", "high"),
    ("koordination", 7, "organisational", "low"),
]
"""What the evaluation calls it, the number that it has first become, its layer and its degree."""


def test_the_eight_core_elements_of_the_evaluation_have_become_the_seven(model: Model) -> None:
    assert [
        (it.id, model.number(it.core_elements[0]), it.layer) for it in model.crosswalk.elements
    ] == [(id, number, layer) for id, number, layer, _ in EVALUATED]
    became = {id for it in model.crosswalk.elements for id in it.core_elements}
    assert became == set(CORE_ELEMENTS)


def test_degrees_are_those_that_the_project_managers_gave(model: Model) -> None:
    degrees = model.findings["implementeringsgrad"].degrees
    assert [(it.element, it.degree) for it in degrees] == [
        (id, degree) for id, _, _, degree in EVALUATED
    ]


def test_theory_of_change_ends_in_the_three_goals(model: Model) -> None:
    stages = model.theory_of_change.stages
    assert [(it.id, len(it.parts)) for it in (stages[0], stages[-1])] == [
        ("aktiviteter", 7),
        ("paa-mellemlangt-sigt", 3),
    ]
    assert [it.id for it in stages[-1].parts] == [
        "uddannelse-og-job",
        "trivsel-i-familien",
        "grebet-uden-for-psykiatrien",
    ]
    for goal in stages[-1].parts:
        assert [(ref.source, ref.section) for ref in goal.sources] == [("pixi", "maal")]


def test_every_core_element_has_a_part_in_the_theory_of_change(model: Model) -> None:
    acting = [id for part in model.theory_of_change.stages[0].parts for id in part.core_elements]
    assert acting == CORE_ELEMENTS


def test_every_effect_in_the_short_run_is_led_to(model: Model) -> None:
    stages = model.theory_of_change.stages
    led_to = {target for part in stages[0].parts for target in part.leads_to}
    assert {part.id for part in stages[1].parts} <= led_to
