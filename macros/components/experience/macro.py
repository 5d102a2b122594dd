"""This file prepares experiences for the pages that show them."""

from __future__ import annotations

from typing import Any

from ...model.parts import Experience
from ...schema import labels
from ...site import Site
from ..statement.macro import source_links


def experience_view(site: Site, experience: Experience) -> dict[str, Any]:
    return {
        "id": experience.id,
        "title": experience.title,
        "type_word": labels("common", "experience", "type")[experience.type],
        "paragraphs": site.paragraphs(experience.text),
        "own_reading": experience.own_reading,
        "sources": source_links(site, experience.sources),
    }
