"""This file shows how far the plan in use is, for a script to fill in."""

from __future__ import annotations

from ...render import render
from ...site import Site


def plan_overview(site: Site) -> str:
    """Show a table of the parts of the model, hidden until a script knows a plan."""
    return render("plan_overview/template.md.j2")


PAGES = (plan_overview,)
