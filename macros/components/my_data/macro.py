"""This file shows where a reader sees, takes out, brings in and deletes what the browser keeps."""

from __future__ import annotations

from ...render import render
from ...site import Site

# What can be taken out: the name that the script knows it by, and the words of its button.
_FILES = (
    ("export", "Alle planer (JSON)"),
    ("xlsx", "Handlingsplan (Excel)"),
    ("csv", "Handlingsplan (CSV)"),
)


def my_data(site: Site) -> str:
    """Show the parts that a script fills in, and what is said without it."""
    return render("my_data/template.md.j2", files=_FILES)


PAGES = (my_data,)
