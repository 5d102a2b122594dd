"""This file draws the theory of change as stages that lead to each other."""

from __future__ import annotations

from typing import Any

from ...links import Link
from ...model.change import Outcome
from ...render import render
from ...site import Site
from ..statement.macro import passage_view


def theory_of_change(site: Site) -> str:
    """Show the stages side by side: what each part comes from, and where its line goes on.

    What the core elements do leads to much; there, only the other end of the line shows it.
    """
    theory = site.model.theory_of_change
    parts = {part.id: part for stage in theory.stages for part in stage.parts}
    causes: dict[str, list[Outcome]] = {}
    for part in parts.values():
        for target in part.leads_to:
            causes.setdefault(target, []).append(part)
    stages = [
        {
            "it": stage,
            "parts": [
                {
                    **_part_view(site, part),
                    "leads_to": [
                        Link(parts[id].title, f"#{id}")
                        for id in part.leads_to
                        if not part.core_elements
                    ],
                    "comes_from": [_cause(site, cause) for cause in causes.get(part.id, [])],
                }
                for part in stage.parts
            ],
        }
        for stage in theory.stages
    ]
    passage = passage_view(site, theory.summary)
    return render("theory_of_change/template.md.j2", passage=passage, stages=stages)


def _cause(site: Site, cause: Outcome) -> dict[str, Any]:
    """Return a cause as a link, and as stations when it is what core elements do."""
    numbers = [site.model.number(id) for id in cause.core_elements]
    return {"link": Link(cause.title, f"#{cause.id}"), "numbers": numbers}


def _part_view(site: Site, part: Outcome) -> dict[str, Any]:
    return {
        "it": part,
        "text": site.explain(part.text) if part.text else None,
        "stops": [
            {"number": site.model.number(id), "link": site.entity("core-element", id)}
            for id in part.core_elements
        ],
        "sources": site.sources_in_short(part.sources),
    }


PAGES = (theory_of_change,)
