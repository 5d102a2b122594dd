"""This file proves the way told in the order of time: its steps, deadlines and measurements."""

from __future__ import annotations

from typing import Any

from macros.components.pathway.timeline import pathway_timeline
from macros.site import Site
from macros.words import limit_wording

from ..pages import text
from .drawn import of_class


def stops(site: Site) -> list[Any]:
    return of_class(pathway_timeline(site), "timeline__stop")


def test_timeline_has_the_steps_of_the_way_in_their_order(real: Site) -> None:
    wanted = [it.title for it in real.model.pathway.states if it.kind == "step" and not it.aside]
    assert [text(it.find(".//strong")) for it in stops(real)] == wanted
    assert wanted[:3] == ["Første henvendelse", "Første samtale", "Rådgivningssamtaler"]
    assert wanted[-1] == "Opfølgning"


def test_deadline_stands_before_the_step_that_it_is_for(real: Site) -> None:
    before = {
        text(it.find(".//strong")): [
            text(line)
            for part in it
            if "timeline__before" in part.get("class", "")
            for line in part.iter("li")
        ]
        for it in stops(real)
    }
    found = {title: len(lines) for title, lines in before.items() if lines}
    assert found == {"Første samtale": 1, "Samtaleforløb": 1, "Opfølgning": 3}
    assert "7 kalenderdage efter første henvendelse" in before["Første samtale"][0]


def test_every_limit_of_a_step_is_on_the_timeline_once(real: Site) -> None:
    for state, stop in zip(
        [it for it in real.model.pathway.states if it.kind == "step" and not it.aside],
        stops(real),
        strict=True,
    ):
        wanted = [
            limit_wording(limit)
            for statement in real.model.statements_at(state.id)
            for limit in statement.limits
        ]
        said = [text(it).rsplit(": ", 1)[-1] for it in stop.iter("li") if it is not stop]
        assert sorted(said) == sorted(wanted), state.id


def test_measurements_are_marked_where_they_are_made(real: Site) -> None:
    marked = {
        text(it.find(".//strong")): [text(link) for part in it.iter("p") for link in part.iter("a")]
        for it in stops(real)
    }
    instruments = {it.title for it in real.model.tools.values() if it.type == "instrument"}
    shown = {name for names in marked.values() for name in names}
    assert shown == instruments >= {"WHO-5", "SDQ", "SCAS", "MFQ"}
    assert marked["Opfølgning"] == ["WHO-5"]
    assert marked["Gruppeforløb"] == []
