"""This file shows how the evaluation was made, and what it cannot show."""

from __future__ import annotations

from ...render import render
from ...site import Site
from ..source.once import told_once
from ..statement.macro import item_view, passage_view


def evaluation_method(site: Site) -> str:
    """Show who made the evaluation, when, why, and from which data."""
    evaluation = site.model.evaluation
    return render(
        "evaluation/template.md.j2",
        passage=passage_view(site, evaluation.summary),
        group=told_once(item_view(site, item) for item in evaluation.data_sources),
    )


def evaluation_limits(site: Site) -> str:
    """Show what the evaluation cannot show: this guide's own reading."""
    group = told_once(item_view(site, item) for item in site.model.evaluation.cannot_show)
    return render("evaluation/limits.md.j2", group=group)


PAGES = (evaluation_limits, evaluation_method)
