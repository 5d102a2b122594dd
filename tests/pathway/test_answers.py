"""This file proves that each answer says of whom it is true, and on what ground."""

from __future__ import annotations

import pytest

from macros.model.pathway import Pathway
from macros.model.whole import Model

from .people import TRUTHS, Truth, is_true, ways
from .walking import Spot


@pytest.mark.parametrize("truth", TRUTHS, ids=lambda it: f"{it.place}/{it.way}")
def test_answer_says_of_whom_it_is_true(pathway: Pathway, truth: Truth) -> None:
    [way] = [it for it in ways(pathway.state(truth.place)) if it.id == truth.way]
    assert truth.words in way.words


def test_every_answer_is_true_of_somebody(
    pathway: Pathway, spots: dict[Spot, tuple[str, ...]]
) -> None:
    never = [
        (state.id, way.id)
        for state in pathway.states
        for way in ways(state)
        if not any(is_true(state.id, way, facts) for place, facts in spots if place == state.id)
    ]
    assert never == []


def test_doubt_always_leads_to_a_colleague_and_back(model: Model, pathway: Pathway) -> None:
    doubting = {
        state.id: option
        for state in pathway.states
        for option in state.options
        if option.id == "tvivl"
    }
    assert {option.to for option in doubting.values()} == {"sparring"}
    assert set(doubting) <= {it.to for it in pathway.state("sparring").next}
    assert "sparring" in {it.when for it in model.statements.values()}


def test_what_a_limit_bounds_is_said_where_one_goes_round(pathway: Pathway) -> None:
    """More conversations are offered only while some are left, and on the statement's ground."""
    more = {
        ("efter-raadgivningen", "flere-samtaler"): "hurtig-hjaelp/kun-det-noedvendige-antal",
        (
            "efter-forloebet",
            "fortsaet",
        ): "samtaleforloeb/op-til-tolv-samtaler-paa-ni-maaneder",
    }
    for (place, id), statement in more.items():
        [option] = [it for it in pathway.state(place).options if it.id == id]
        assert statement in option.statements


def test_every_answer_has_a_ground_or_says_that_it_is_our_reading(pathway: Pathway) -> None:
    """An answer that only leads on to the next question within a step needs neither."""
    without = [
        (state.id, option.id)
        for state in pathway.states
        for option in state.options
        if not (option.statements or option.own_reading or option.doubt)
    ]
    assert without == [("hvem-er-hjaelpen-til", "den-unge"), ("alder", "inden-for")]
