"""This file shows a field that takes what is written in it to the search of the page's top."""

from __future__ import annotations

from ...render import render
from ...site import Site


def search_field(site: Site) -> str:
    """Show a field to search from. Without a script there is no search, and then no field."""
    return render("search_field/template.md.j2")


PAGES = (search_field,)
