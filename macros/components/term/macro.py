"""This file shows terms: one where it is used, and all of them in the glossary."""

from __future__ import annotations

from typing import Any

from ...render import render
from ...site import Site
from ..statement.macro import source_links


def term(site: Site, id: str, word: str = "") -> str:
    """Explain a term in running text, shown as `word` or as its own title."""
    it = site.model.terms[id]
    site.explained.add(id)
    return site.explained_term(it, word or it.title)


def lookup(site: Site, id: str, label: str) -> str:
    """Show a fold with what a term means, for a place where the reader asks just that."""
    shown = lookup_view(site, id, label)
    return render("term/lookup.md.j2", it=shown)


def lookup_view(site: Site, id: str, label: str) -> dict[str, Any]:
    """Return what the template of a fold needs: its label, the meaning and the link."""
    return {
        "label": label,
        "definition": site.model.terms[id].definition,
        "href": site.entity("term", id).href,
    }


def glossary(site: Site) -> str:
    """Show every term in alphabetical order."""
    shown = [
        {
            "it": it,
            "see": [site.see(target) for target in it.see],
            "context": site.context(f"term/{it.id}"),
            "sources": source_links(site, it.sources),
        }
        for it in site.model.terms.values()
    ]
    return render("term/template.md.j2", terms=shown)


PAGES = (glossary, lookup, term)
