"""This file shows the service as a whole, piece by piece, for the pages around it."""

from __future__ import annotations

from typing import Any

from ...model.service import Doubt
from ...render import render
from ...site import Site
from ...words import limit_wording
from ..experience.macro import experience_view
from ..source.once import told_once
from ..statement.macro import item_view, passage_view, source_links, theme_views


def service_summary(site: Site) -> str:
    """Show what the service is, in three sentences."""
    site.describe(site.model.service.summary.text)
    return render(
        "service/passage.md.j2",
        passages=[passage_view(site, site.model.service.summary)],
        lead=True,
    )


def target_group(site: Site) -> str:
    """Show who the service is for and who it is not for, side by side."""
    group = site.model.service.target_group
    return render(
        "service/target_group.md.j2",
        age=limit_wording(group.age),
        inside=[item_view(site, item) for item in group.inside],
        outside=[item_view(site, item) for item in group.outside],
        conditions=passage_view(site, group.conditions),
        doubts=[doubt_view(site, it) for it in site.model.service.doubts],
    )


def doubt_view(site: Site, doubt: Doubt) -> dict[str, Any]:
    """Return a doubt about the target group, as it is shown there and where the way asks."""
    return {
        "id": doubt.id,
        "title": doubt.title,
        "text": site.explain(doubt.text),
        "own_reading": doubt.own_reading,
        "sources": source_links(site, doubt.sources),
    }


def target_age(site: Site) -> str:
    """Return the age of the target group, for running text."""
    return limit_wording(site.model.service.target_group.age)


def tracks(site: Site) -> str:
    """Show the tracks and the core elements on each."""
    shown = [
        {
            "it": track,
            "text": site.explain(track.text),
            "stops": [
                {"number": site.model.number(id), "link": site.entity("core-element", id)}
                for id in track.core_elements
            ],
            "sources": source_links(site, track.sources),
        }
        for track in site.model.service.tracks
    ]
    return render("service/tracks.md.j2", tracks=shown)


def service_statements(site: Site) -> str:
    """Show the statements that concern the whole service, and the experiences with it."""
    return render(
        "service/statements.md.j2",
        themes=theme_views(site, site.model.service),
        experiences=[
            experience_view(site, experience) for experience in site.model.service.experiences
        ],
    )


def knowledge_base(site: Site) -> str:
    """Show what the model rests on."""
    return render(
        "service/items.md.j2",
        group=told_once(item_view(site, item) for item in site.model.service.knowledge_base),
    )


def model_version(site: Site) -> str:
    """Return the model's version, for running text."""
    return site.model.service.version


PAGES = (
    knowledge_base,
    model_version,
    service_statements,
    service_summary,
    target_age,
    target_group,
    tracks,
)
