"""This file reckons the costs of the real model, and holds them against its sources."""

from __future__ import annotations

from datetime import date

import pytest

from macros.load import load
from macros.model.whole import Model
from macros.raw import ROOT


@pytest.fixture(scope="module")
def model() -> Model:
    return load(ROOT)


YEARLY = {"raadgivning": 1_156_800, "indsats": 809_200}
COURSES = {"raadgivning": 259, "indsats": 86}
CONVERSATIONS = {"raadgivning": 3, "indsats": 9}


@pytest.mark.parametrize("track", YEARLY)
def test_unit_costs_follow_from_the_yearly_ones(model: Model, track: str) -> None:
    per_course = YEARLY[track] / COURSES[track]
    costs = {id: it.value for id, it in model.figures.items() if it.origin.kind == "costs"}
    assert costs[f"omkostninger/{track}-pr-aar"] == YEARLY[track]
    assert costs[f"omkostninger/{track}-pr-forloeb"] == round(per_course)
    assert costs[f"omkostninger/{track}-pr-samtale"] == round(per_course / CONVERSATIONS[track])


def test_our_own_calculations_follow_from_the_numbers_of_the_sources(model: Model) -> None:
    own = {it.id: it.value for it in model.costs.own_calculations}
    days = (date(2022, 8, 14) - date(2020, 6, 11)).days + 1
    assert own == {
        "raadgivet-pr-kommune-pr-aar": round(1588 / 9 / (days / 365.25)),
        "andel-videre-i-beregningen": round(100 * 86 / 259),
        "andel-videre-i-projektet": round(100 * (244 + 165) / 1588),
        "raadgivning-andel": round(100 * 1_156_800 / 1_966_000, 1),
    }


def test_amounts_of_the_short_edition_are_shown_beside_those_that_can_be_reckoned(
    model: Model,
) -> None:
    also = {it.id: it.also_stated for it in model.costs.amounts if it.also_stated}
    assert {id: it.value for id, it in also.items()} == {
        "indsats-pr-forloeb": 9376,
        "indsats-pr-samtale": 1042,
    }
    assert {ref.source for it in also.values() for ref in it.sources} == {"pixi"}
    assert model.costs.price_year == 2022
