"""This file proves the way told in the order of time: its steps, deadlines and measurements."""

from __future__ import annotations

from typing import Any

from macros.components.pathway.timeline import pathway_timeline
from macros.model.pathway import State
from macros.site import Site
from macros.words import limit_wording

from ..pages import text
from .drawn import parsed


def stops(site: Site) -> dict[str, Any]:
    """Return each step as it is shown, by its title, in the order in which it is read."""
    shown = [it for it in parsed(pathway_timeline(site)).iter("li") if "data-step" in it.attrib]
    return {text(titled(it)): it for it in shown}


def titled(stop: Any) -> Any:
    """Return the link that names a step."""
    return next(part.find("a") for part in stop.iter("p") if part.get("class") == "timeline__title")


def deadlines(stop: Any) -> list[str]:
    return [
        text(line)
        for part in stop.iter("div")
        if part.get("class") == "timeline__before"
        for line in part.iter("li")
    ]


def steps(site: Site) -> list[State]:
    return [it for it in site.model.pathway.states if it.kind == "step" and not it.aside]


def test_timeline_has_the_steps_of_the_way_in_their_order(real: Site) -> None:
    wanted = [it.title for it in steps(real)]
    assert list(stops(real)) == wanted
    assert wanted[:3] == ["Første henvendelse", "Første samtale", "Rådgivningssamtaler"]
    assert wanted[-1] == "Opfølgning"


def test_nothing_that_can_be_read_as_the_order_stands_in_the_line(real: Site) -> None:
    """The number of a core element stands behind the word, with its name: it is not a step's."""
    marks = {
        title: [text(it) for it in stop.iter("a") if "data-core-element" in it.attrib]
        for title, stop in stops(real).items()
    }
    assert marks["Første samtale"] == ["Kerneelement 2: Hurtig hjælp"]
    assert marks["Afrunding"] == []
    shown = parsed(pathway_timeline(real))
    assert [text(it) for it in shown.iter() if isinstance(it.tag, str) and text(it).isdigit()] == []


def test_steps_that_are_beside_each_other_in_time_are_not_in_a_row(real: Site) -> None:
    shown = parsed(pathway_timeline(real))
    branches = [
        [text(titled(it)) for it in fork.findall("li")]
        for fork in shown.iter("ul")
        if "timeline__branches" in fork.get("class", "")
    ]
    assert branches == [["Samtaleforløb", "Gruppeforløb", "Forældreaktiviteter"]]
    line = next(it for it in shown.iter("ol"))
    assert len(line.findall("li")) == len(steps(real)) - 2  # three branches are one moment


def test_deadline_stands_at_the_step_that_it_is_for(real: Site) -> None:
    found = {title: len(lines) for title, it in stops(real).items() if (lines := deadlines(it))}
    assert found == {"Første samtale": 1, "Samtaleforløb": 1, "Opfølgning": 3}
    assert "første henvendelse" in deadlines(stops(real)["Første samtale"])[0]


def test_every_limit_of_a_step_is_on_the_timeline_once(real: Site) -> None:
    for state, stop in zip(steps(real), stops(real).values(), strict=True):
        lines = [text(it) for it in stop.iter("li") if it is not stop]
        wanted = [it for it in real.model.statements_at(state.id) if it.limits]
        assert len(lines) == len(wanted), state.id
        for statement in wanted:
            own = [it for it in lines if f" {statement.title}: " in it]
            assert len(own) == 1, statement.full_id
            assert all(
                limit_wording(limit, statement.level) in own[0] for limit in statement.limits
            ), own


def test_measurements_are_marked_where_they_are_made(real: Site) -> None:
    marked = {
        title: [
            text(link)
            for part in it.iter("p")
            if "timeline__measures" in part.get("class", "")
            for link in part.iter("a")
        ]
        for title, it in stops(real).items()
    }
    instruments = {it.title for it in real.model.tools.values() if it.type == "instrument"}
    shown = {name for names in marked.values() for name in names}
    assert shown == instruments >= {"WHO-5", "SDQ", "SCAS", "MFQ"}
    assert marked["Opfølgning"] == ["WHO-5"]
    assert marked["Gruppeforløb"] == []
