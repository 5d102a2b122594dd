"""This file prepares experiences, and shows the key figures."""

from __future__ import annotations

from typing import Any

from ...model import Experience
from ...render import render
from ...schema import labels
from ...site import Site
from ...words import figure_wording
from ..statement.macro import source_links


def experience_view(site: Site, experience: Experience) -> dict[str, Any]:
    return {
        "id": experience.id,
        "title": experience.title,
        "type_word": labels("common", "experience", "type")[experience.type],
        "paragraphs": site.paragraphs(experience.text),
        "figures": [(figure_wording(figure), figure.label) for figure in experience.figures],
        "own_reading": experience.own_reading,
        "sources": source_links(site, experience.sources),
    }


def key_figures(site: Site) -> str:
    """Show the first figure of each experience that the model highlights."""
    shown = []
    for full_id in site.model.service.highlights.figures:
        experience = site.model.experiences[full_id]
        figure = experience.figures[0]
        href = site.home(experience.origin, experience.id)
        shown.append({"value": figure_wording(figure), "label": figure.label, "href": href})
    return render("experience/template.md.j2", figures=shown)
