"""This file shows the sources, and which statements each section carries."""

from __future__ import annotations

from ...model.parts import SourceRef
from ...render import render
from ...schema import labels
from ...site import Site


def source_list(site: Site) -> str:
    """Show every source; each section has an anchor and the statements that cite it."""
    shown = []
    for source in site.model.sources.values():
        sections = []
        for section in source.sections:
            cited = site.model.statements_by_source.get(SourceRef(source.id, section.id), [])
            statements = [site.statement(statement.full_id) for statement in cited]
            sections.append(
                {"it": section, "anchor": f"{source.id}-{section.id}", "statements": statements}
            )
        shown.append(
            {"it": source, "use": labels("source", "use")[source.use], "sections": sections}
        )
    return render("source/template.md.j2", sources=shown)


PAGES = (source_list,)
