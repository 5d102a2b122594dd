"""This file shows the way through the service: map, walk, timeline, deadlines, WHO-5's sum."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ...model import CoreElement, Limit, Option, State, Statement
from ...render import render
from ...schema import labels
from ...site import Link, Site
from ...words import level_word, limit_lines, limit_wording
from ..form.macro import form_cards
from ..statement.macro import passage_view, row_views, source_links
from . import track

PAGE, WALK = "vejen/index.md", "vejen/vejviser.md"
_DEADLINES = ("waiting-time", "duration")
_COURSE_START = "course-start"
_DATES = {
    # the event that time is counted from, and how its field is worded
    "first-contact": "Første henvendelse",
    "last-counselling-conversation": "Sidste rådgivningssamtale",
    _COURSE_START: "Forløbets første gang",
    "course-end": "Forløbets afslutning",
}


def pathway_map(site: Site) -> str:
    """Show the whole way as a map."""
    return render("pathway/map.html.j2", **_map(site), here=None)


def pathway_small_map(site: Site, core_element: str) -> dict[str, Any]:
    """Return what a core element's page needs to show where on the way it lies."""
    return {**_map(site), "here": site.model.number(core_element)}


def pathway_summary(site: Site) -> str:
    """Show what the way is, in words."""
    passages = [passage_view(site, site.model.pathway.summary)]
    return render("service/passage.md.j2", passages=passages, lead=True)


def pathway_states(site: Site) -> str:
    """Show every place on the way: what happens, who acts, limits, forms, and where it leads."""
    return render(
        "pathway/states.md.j2",
        states=[
            {**_state_view(site, state), "ways": _ways(site, state)}
            for state in site.model.pathway.states
        ],
    )


def pathway_walk(site: Site) -> str:
    """Show the questions that lead to the next step, as a list that a script walks through."""
    pathway = site.model.pathway
    shown: set[str] = set()
    return render(
        "pathway/walk.md.j2",
        question=pathway.entry.question,
        entries=[
            {"id": it.id, "label": it.label, "to": _target(site, it.to, shown)}
            for it in pathway.entry.options
        ],
        steps=[_step_view(site, state) for state in pathway.states if state.kind != "decision"],
    )


def pathway_timeline(site: Site) -> str:
    """Show the steps in the order of time, with their deadlines and measurements."""
    steps = [
        _stop_view(site, state)
        for state in site.model.pathway.states
        if state.kind == "step" and not state.aside
    ]
    return render("pathway/timeline.md.j2", steps=steps)


def pathway_deadlines(site: Site) -> str:
    """Show every deadline of the model under the event that it is counted from."""
    groups = [
        {
            "id": event,
            "title": title,
            "deadlines": [
                _deadline_view(site, statement, limit)
                for statement, limit in _deadlines(site)
                if _event(limit) == event
            ],
        }
        for event, title in _DATES.items()
    ]
    return render("pathway/deadlines.md.j2", groups=[it for it in groups if it["deadlines"]])


def who_5_calculator(site: Site, id: str) -> str:
    """Show the sum of WHO-5: five answers to a score, and where it lies on the tool's bands."""
    tool = site.model.tools[id]
    return render(
        "pathway/who_5.md.j2",
        questions=range(1, 6),
        answers=range(6),
        bands=tool.bands,
        reading=site.paragraphs(tool.reading),
        official=tool.official,
        own_reading=tool.own_reading,
        tool=site.entity("tool", tool.id),
        sources=source_links(site, tool.sources),
    )


def _map(site: Site) -> dict[str, Any]:
    """Return the stations, stops and rails of the map, in the order of the track."""
    places = site.model.pathway.map
    elements = {site.model.number(it.id): it for it in site.model.core_elements.values()}
    stations: dict[int | str, dict[str, Any]] = {
        number: _station(site, number, elements[number], place)
        for number, place in track.WIDE.items()
        if number in elements
    }
    start = _stop(site, places.start, track.WIDE_START, track.SMALL_START)
    door = _stop(site, places.door, track.WIDE_DOOR, track.SMALL_DOOR)
    stops = {"start": start, "door": door, **stations}
    return {
        "title": site.model.pathway.title,
        "carried": [stations[number] for number in track.CARRYING if number in stations],
        "stations": [it for number, it in stations.items() if number not in track.CARRYING],
        "start": start,
        "transfer": _stop(site, places.transfer, track.WIDE_TRANSFER, None),
        "door": door,
        "bed": track.WIDE_BED,
        "rails": track.WIDE_RAILS,
        "small_rails": track.SMALL_RAILS,
        "rows": [
            {**stops[stop], "at": at, "rails": rails}
            for stop, (at, rails) in track.NARROW.items()
            if stop in stops
        ],
        "lines": [(name, words) for name, words in _line_words().items() if name != "shared"],
        "beyond": [
            site.entity("core-element", it.id)
            for number, it in elements.items()
            if number not in stations
        ],
        "map_href": site.href(PAGE),
    }


def _line_words() -> dict[str, str]:
    return dict(labels("pathway", "states", "line"))


def _station(site: Site, number: int, element: CoreElement, place: track.Place) -> dict[str, Any]:
    link = site.entity("core-element", element.id)
    return {
        "number": number,
        "link": link,
        "summary": element.summary,
        "place": place,
        "small": track.SMALL[number],
        "label": track.label(place, link.text),
    }


def _stop(site: Site, state: str, place: track.Place, small: track.Place | None) -> dict[str, Any]:
    it = site.model.pathway.state(state)
    return {
        "number": None,
        "link": Link(it.title, site.href(PAGE, it.id)),
        "summary": it.text,
        "place": place,
        "small": small,
        "label": track.label(place, it.title),
    }


def _state_view(site: Site, state: State) -> dict[str, Any]:
    """Return what is said of a place wherever it is shown whole."""
    model = site.model
    statements = model.statements_at(state.id)
    return {
        "id": state.id,
        "title": state.title,
        "kind": state.kind,
        "kind_word": labels("pathway", "states", "kind")[state.kind],
        "text": site.paragraphs(state.text),
        "core_element": _core_element(site, state),
        "roles": [site.entity("role", it) for it in state.roles],
        "competences": [site.entity("competence", it) for it in state.competences],
        "limits": [line for statement in statements for line in limit_lines(statement)],
        "tools": [site.entity("tool", it) for it in state.tools],
        "forms": form_cards(site, [model.forms[it] for it in state.forms]),
        "statements": row_views(site, statements),
        "own_reading": state.own_reading,
        "sources": source_links(site, state.sources),
        "href": site.href(PAGE, state.id),
    }


def _core_element(site: Site, state: State) -> tuple[int, Link] | None:
    if not state.core_element:
        return None
    return site.model.number(state.core_element), site.entity("core-element", state.core_element)


def _ways(site: Site, state: State) -> list[dict[str, Any]]:
    """Return where a place leads: words, and a link to the place on the page of all."""
    pathway = site.model.pathway
    ways = [(it.condition, it.to) for it in state.next] or [
        (it.label, it.to) for it in state.options
    ]
    return [
        {"words": words, "link": Link(pathway.state(to).title, site.href(PAGE, to))}
        for words, to in ways
    ]


def _step_view(site: Site, state: State) -> dict[str, Any]:
    """Return the end of a walk: what is to be done, and how to walk on from there."""
    return {
        **_state_view(site, state),
        "onward": [
            {
                "to": it.to,
                "words": it.condition or site.model.pathway.state(it.to).title,
                "is_step": site.model.pathway.state(it.to).kind != "decision",
            }
            for it in state.next
        ],
    }


def _target(site: Site, id: str, shown: set[str]) -> dict[str, Any]:
    """Return a place as the list of questions shows it, with what is asked there or after it.

    `asked` holds decisions whole the first time; later, the link to the place says enough.
    """
    state = site.model.pathway.state(id)
    is_step = state.kind != "decision"
    first = id not in shown
    shown.add(id)
    asked = []
    if first and is_step:
        after = [site.model.pathway.state(it.to) for it in state.next]
        for it in after:
            if it.kind == "decision" and it.id not in shown:
                shown.add(it.id)
                asked.append(_decision_view(site, it, shown))
    elif first:
        asked.append(_decision_view(site, state, shown))
    return {
        "id": id,
        "title": state.title,
        "is_step": is_step,
        "href": f"#trin-{id}" if is_step else f"#spoergsmaal-{id}",
        "asked": asked,
    }


def _decision_view(site: Site, state: State, shown: set[str]) -> dict[str, Any]:
    return {
        "id": state.id,
        "question": state.question,
        "guidance": site.paragraphs(state.guidance),
        "age": limit_wording(site.model.service.target_group.age) if state.shows_age else None,
        "own_reading": state.own_reading,
        "options": [_option_view(site, it, shown) for it in state.options],
    }


def _option_view(site: Site, option: Option, shown: set[str]) -> dict[str, Any]:
    return {
        "id": option.id,
        "label": option.label,
        "reason": option.reason,
        "own_reading": option.own_reading,
        "statements": [
            (
                site.model.statements[it].level,
                level_word(site.model.statements[it].level),
                site.statement(it),
            )
            for it in option.statements
        ],
        "sources": source_links(site, option.sources),
        "to": _target(site, option.to, shown),
    }


def _stop_view(site: Site, state: State) -> dict[str, Any]:
    """Return a step of the timeline. Deadlines come before it: they say when it begins."""
    limits = [
        (statement, limit)
        for statement in site.model.statements_at(state.id)
        for limit in statement.limits
    ]
    before = [it for it in limits if it[1].of == "waiting-time"]
    return {
        "number": site.model.number(state.core_element) if state.core_element else None,
        "title": state.title,
        "href": site.href(PAGE, state.id),
        "before": list(_limit_views(site, before)),
        "during": list(_limit_views(site, [it for it in limits if it not in before])),
        "measures": [
            site.entity("tool", it)
            for it in state.tools
            if site.model.tools[it].type == "instrument"
        ],
    }


def _limit_views(
    site: Site, limits: Iterable[tuple[Statement, Limit]]
) -> Iterator[tuple[str, str, Link, str]]:
    """Yield (level, its word, the link to the statement, the limit in words)."""
    for statement, limit in limits:
        yield (
            statement.level,
            level_word(statement.level),
            site.statement(statement.full_id),
            limit_wording(limit),
        )


def _deadlines(site: Site) -> Iterator[tuple[Statement, Limit]]:
    for statement in site.model.statements_with_limits():
        for limit in statement.limits:
            if limit.of in _DEADLINES and limit.max is not None:
                yield statement, limit


def _event(limit: Limit) -> str:
    """Return what a limit's time is counted from: a duration counts from the course's start."""
    return limit.after or _COURSE_START


def _deadline_view(site: Site, statement: Statement, limit: Limit) -> dict[str, Any]:
    return {
        "id": f"{statement.origin.entity}-{statement.id}",
        "link": site.statement(statement.full_id),
        "level": statement.level,
        "level_word": level_word(statement.level),
        "wording": limit_wording(limit),
        "max": limit.max,
        "unit": limit.unit,
        "text": statement.text,
        "sources": site.sources_in_short(statement.sources),
    }
