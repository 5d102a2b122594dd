"""This file shows the places on the way: what happens there, who acts, and where it leads."""

from __future__ import annotations

from typing import Any

from ...links import Link
from ...model.pathway import State
from ...render import render
from ...schema import labels
from ...site import Site
from ...words import limit_lines
from ..form.macro import form_cards
from ..statement.macro import row_views, source_links

PAGE = "vejen/index.md"


def pathway_states(site: Site) -> str:
    """Show every place on the way: what happens, who acts, limits, forms, and where it leads."""
    return render(
        "pathway/states.md.j2",
        states=[
            {**place_view(site, state), "ways": _ways(site, state)}
            for state in site.model.pathway.states
        ],
    )


def place_view(site: Site, state: State) -> dict[str, Any]:
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


PAGES = (pathway_states,)
