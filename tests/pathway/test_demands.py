"""This file proves that no way contradicts the model, and that one that is led wrong is found."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from macros.model.pathway import Pathway
from macros.model.whole import Model

from .demands import DEMANDS, broken
from .walking import Spot


@pytest.mark.parametrize("name", DEMANDS)
def test_no_way_contradicts_the_model(
    pathway: Pathway, spots: dict[Spot, tuple[str, ...]], name: str
) -> None:
    assert [
        " > ".join([*way, place])
        for (place, facts), way in spots.items()
        if not DEMANDS[name].holds(pathway.state(place), facts)
    ] == []


@pytest.mark.parametrize(
    ("name", "statement"), [(name, it) for name, demand in DEMANDS.items() for it in demand[1]]
)
def test_demand_rests_on_a_statement_of_the_model(model: Model, name: str, statement: str) -> None:
    assert statement in model.statements, name


def rerouted(pathway: Pathway, place: str, way: str, to: str) -> Pathway:
    """Return the way with one answer, or one way from a step, leading elsewhere."""

    def turned(it: Any, id: str) -> Any:
        return replace(it, to=to) if id == way else it

    states = [
        replace(
            state,
            options=tuple(turned(it, it.id) for it in state.options),
            next=tuple(turned(it, it.to) for it in state.next),
        )
        if state.id == place
        else state
        for state in pathway.states
    ]
    assert states != list(pathway.states)
    return replace(pathway, states=tuple(states))


@pytest.mark.parametrize(
    ("place", "way", "to", "name"),
    [
        ("psykiatri", "ja", "hvilken-indsats", "psychiatry_never_leads_to_a_course"),
        (
            "alder",
            "yngre",
            "guidet-videre",
            "nobody_outside_the_target_group_leaves_without_guidance",
        ),
        (
            "begyndende-tegn",
            "mere-intensiv",
            "vej-videre",
            "nobody_who_needs_more_leaves_without_a_handover",
        ),
        (
            "er-ansvaret-overtaget",
            "nej",
            "anden-hjaelp",
            "nobody_leaves_before_another_has_taken_over",
        ),
        (
            "efter-raadgivningen",
            "anden-stoette-til-den-unge",
            "hvilken-indsats",
            "nobody_begins_a_course_when_more_is_needed",
        ),
        ("efter-forloebet", "klar", "aaben-doer", "nobody_leaves_after_a_course_without_follow_up"),
        ("gruppeforloeb", "afrunding", "efter-forloebet", "every_course_is_rounded_off"),
        ("begyndende-tegn", "tegn", "hvilken-indsats", "counselling_comes_before_every_course"),
        (
            "efter-raadgivningen",
            "mere-til-foraelderen",
            "gruppeforloeb",
            "courses_are_for_those_whom_they_are_made_for",
        ),
        (
            "efter-raadgivningen",
            "anden-stoette-til-foraelderen",
            "overlevering",
            "handover_is_of_young_people",
        ),
    ],
)
def test_a_way_that_is_led_wrong_is_found(
    pathway: Pathway, place: str, way: str, to: str, name: str
) -> None:
    assert name in broken(rerouted(pathway, place, way, to))
