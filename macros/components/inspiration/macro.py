"""This file shows what the catalogue is, what it names, and how a municipality may use it."""

from __future__ import annotations

from ...render import render
from ...site import Site
from ..source.once import told_once
from ..statement.macro import item_view, passage_view


def catalogue_background(site: Site) -> str:
    """Show who made the catalogue, when and why."""
    passages = [passage_view(site, site.model.inspiration.summary)]
    return render("service/passage.md.j2", passages=passages, lead=False)


def related_initiatives(site: Site) -> str:
    """Show the other initiatives that the catalogue names."""
    group = told_once(item_view(site, item) for item in site.model.inspiration.related)
    return render("service/items.md.j2", group=group)


def catalogue_uses(site: Site) -> str:
    """Show how to use the catalogue as the start of a map of one's own services."""
    items = [item_view(site, item) for item in site.model.inspiration.uses]
    return render("inspiration/template.md.j2", items=items)


PAGES = (catalogue_background, catalogue_uses, related_initiatives)
