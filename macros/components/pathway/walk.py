"""This file shows the questions that lead to the next step, for a script to walk through."""

from __future__ import annotations

from typing import Any

from ...model.pathway import Option, State
from ...render import render
from ...site import Site
from ...words import level_word, limit_wording
from ..service.macro import doubt_view
from ..statement.macro import source_links
from .places import place_view


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


def _step_view(site: Site, state: State) -> dict[str, Any]:
    """Return the end of a walk: what is to be done, and how to walk on from there."""
    return {
        **place_view(site, state),
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
    doubt = next((it for it in site.model.service.doubts if it.id == option.doubt), None)
    return {
        "id": option.id,
        "label": option.label,
        "reason": option.reason,
        "doubt": doubt and doubt_view(site, doubt),
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


PAGES = (pathway_walk,)
