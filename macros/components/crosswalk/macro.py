"""This file shows what became of the evaluation's eight core elements."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ...model.evidence import Degree
from ...render import render
from ...schema import labels
from ...site import Site
from ..statement.macro import passage_view, source_links


def crosswalk(site: Site) -> str:
    """Show each core element of the evaluation, and the one that it became."""
    it = site.model.crosswalk
    layers = labels("core-element", "layer")
    elements = [
        {
            "number": number,
            "it": element,
            "layer": layers[element.layer],
            "became": [_became(site, id) for id in element.core_elements],
            "moved": site.paragraphs(element.moved),
            "sources": source_links(site, element.sources),
        }
        for number, element in enumerate(it.elements, start=1)
    ]
    passage = passage_view(site, it.summary)
    return render("crosswalk/template.md.j2", passage=passage, elements=elements)


def _became(site: Site, id: str) -> dict[str, Any]:
    return {"number": site.model.number(id), "link": site.entity("core-element", id)}


def degree_rows(site: Site, degrees: Iterable[Degree]) -> list[dict[str, Any]]:
    """Return the evaluation's core elements with their degree of implementation, in its order."""
    given = {degree.element: degree.degree for degree in degrees}
    words = labels("finding", "degrees", "degree")
    steps = list(words)
    return [
        {
            "number": number,
            "title": element.title,
            "became": [_became(site, id) for id in element.core_elements],
            "word": words[given[element.id]],
            "steps": [index <= steps.index(given[element.id]) for index in range(len(steps))],
        }
        for number, element in enumerate(site.model.crosswalk.elements, start=1)
        if element.id in given
    ]


PAGES = (crosswalk,)
