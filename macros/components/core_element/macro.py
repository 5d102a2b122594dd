"""This file shows a core element: its page, and the cards of all seven."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ...model.core_element import CoreElement
from ...model.parts import SourceRef
from ...render import render
from ...schema import labels
from ...site import Site
from ..experience.macro import experience_view
from ..finding.macro import finding_rows
from ..form.macro import form_cards
from ..limit.macro import limit_rows
from ..meeting.macro import DRAWN, meeting_figure
from ..pathway.map import pathway_small_map
from ..statement.macro import (
    competence_views,
    level_counts,
    must_lines,
    source_links,
    themes_of,
)


def _cited(element: CoreElement) -> Iterable[SourceRef]:
    """Return each section that a core element's statements cite, once, in their order."""
    return dict.fromkeys(ref for statement in element.statements for ref in statement.sources)


def core_element_page(site: Site, id: str) -> str:
    """Show everything about one core element, in the order that every core element has."""
    element = site.model.core_elements[id]
    number = site.model.number(id)
    site.describe(element.summary, title=f"{number}. {element.short_title}")
    # A word is explained where it is met first: what is folded, as the purpose is, comes after.
    practice = themes_of(site, element, "practice", "rounding-off")
    competence = themes_of(site, element, "competence")
    prerequisites = themes_of(site, element, "prerequisite")
    tools = _tools(site, element)
    return render(
        "core_element/template.md.j2",
        it=element,
        way=pathway_small_map(site, id),
        number=number,
        total=len(site.model.core_elements),
        layer=labels("core-element", "layer")[element.layer],
        checklist=site.checklist("core-element", id),
        counts=level_counts(element.statements),
        musts=must_lines(site, element.statements),
        purpose=site.paragraphs(element.purpose.text),
        purpose_sources=site.sources_in_short(element.purpose.sources),
        practice=practice,
        meeting=meeting_figure(site, id),
        limits=[row for row in limit_rows(site, element.statements) if row["of"] not in DRAWN],
        competence=competence,
        competences=competence_views(site, element.competences),
        prerequisites=prerequisites,
        experiences=[experience_view(site, experience) for experience in element.experiences],
        tools=tools,
        tool_links=[tool["link"] for tool in tools],
        forms=form_cards(site, site.model.forms_of(id)),
        findings=[row["link"] for row in finding_rows(site, f"core-element/{id}")],
        recommendations=_recommendations(site, element),
        neighbours=_neighbours(site, element),
        sources=source_links(site, _cited(element)),
        context=site.context(f"core-element/{id}"),
        edit=site.edit(element.origin),
    )


def _tools(site: Site, element: CoreElement) -> list[dict[str, Any]]:
    return [
        {
            "link": site.entity("tool", tool.id),
            "text": use.text,
            "sources": source_links(site, use.sources),
        }
        for tool, use in site.model.tools_of(element.id)
    ]


def _recommendations(site: Site, element: CoreElement) -> list[dict[str, Any]]:
    return [
        {
            "id": it.id,
            "text": it.text,
            "supports": [site.statement(full_id) for full_id in it.statements],
            "own_reading": it.own_reading,
            "sources": source_links(site, it.sources),
        }
        for it in element.recommendations
    ]


def _neighbours(site: Site, element: CoreElement) -> list[dict[str, Any]]:
    return [
        {
            "number": site.model.number(neighbour.core_element),
            "link": site.entity("core-element", neighbour.core_element),
            "why": neighbour.why,
        }
        for neighbour in element.neighbours
    ]


def recommendation_count(site: Site) -> str:
    """Return how many recommendations the evaluation gives, for running text."""
    return str(sum(len(it.recommendations) for it in site.model.core_elements.values()))


def recommendation_list(site: Site) -> str:
    """Show every recommendation of the evaluation, under its core element."""
    groups = [
        {
            "id": element.id,
            "number": site.model.number(element.id),
            "title": element.title,
            "link": site.entity("core-element", element.id),
            "recommendations": _recommendations(site, element),
        }
        for element in site.model.core_elements.values()
    ]
    return render("core_element/recommendations.md.j2", groups=groups)


def core_element_cards(site: Site) -> str:
    """Show the seven core elements as stations on a line."""
    return render(
        "core_element/cards.md.j2",
        cards=[_card(site, element) for element in site.model.core_elements.values()],
    )


def _card(site: Site, element: CoreElement) -> dict[str, object]:
    return {
        "number": site.model.number(element.id),
        "title": element.title,
        "href": site.entity("core-element", element.id).href,
        "summary": element.summary,
        "layer": labels("core-element", "layer")[element.layer],
    }


PAGES = (core_element_cards, core_element_page, recommendation_count, recommendation_list)
