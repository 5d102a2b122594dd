"""This file proves that every way begins at an entry, and ends in a named step or an exit."""

from __future__ import annotations

from macros.model.pathway import Pathway

from .chains import beginnings, chains
from .people import is_true, ways
from .walking import STARTS, Spot, arrived, told


def test_who_has_just_made_contact_is_first_offered_a_conversation(pathway: Pathway) -> None:
    leads = {it.id: it.to for it in pathway.entry.options}
    assert {leads["ny-ung"], leads["ny-foraelder"]} == {"foerste-samtale"}


def test_every_entry_is_walked_and_every_place_reached(
    pathway: Pathway, spots: dict[Spot, tuple[str, ...]]
) -> None:
    assert set(STARTS) == {it.id for it in pathway.entry.options}
    assert {place for place, _ in spots} == {state.id for state in pathway.states}


def test_from_everywhere_true_answers_lead_to_an_exit(
    pathway: Pathway, spots: dict[Spot, tuple[str, ...]]
) -> None:
    onward = {
        (place, facts): {
            (way.to, known)
            for way in ways(pathway.state(place))
            if is_true(place, way, facts)
            for known in arrived(told(facts, place, way.id), way.to)
        }
        for place, facts in spots
    }
    leaving = {spot for spot in spots if pathway.state(spot[0]).kind == "exit"}
    while more := {spot for spot, after in onward.items() if after & leaving} - leaving:
        leaving |= more
    assert [" > ".join([*spots[spot], spot[0]]) for spot in spots if spot not in leaving] == []


def test_every_chain_of_answers_ends_in_a_named_step_or_exit(pathway: Pathway) -> None:
    found = [chain for _, place in beginnings(pathway) for chain in chains(pathway, place)]
    assert len(found) > 100
    for *_, last in found:
        assert pathway.state(last).kind in ("step", "exit")
        assert pathway.state(last).title
