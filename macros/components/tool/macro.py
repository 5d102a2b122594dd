"""This file shows a tool: its page, and the cards of all tools."""

from __future__ import annotations

from ...render import render
from ...schema import labels
from ...site import Site
from ..finding.macro import finding_rows
from ..form.macro import form_cards
from ..statement.macro import source_links


def tool_page(site: Site, id: str) -> str:
    """Show one tool: what it measures, who uses it when, how it is read, where it lives."""
    tool = site.model.tools[id]
    site.describe(tool.summary)
    return render(
        "tool/template.md.j2",
        it=tool,
        type_word=labels("tool", "type")[tool.type][0],
        measures=site.paragraphs(tool.measures),
        reading=site.paragraphs(tool.reading),
        parts=[
            {"title": part.title, "text": part.text, "sources": source_links(site, part.sources)}
            for part in tool.parts
        ],
        uses=[
            {
                "number": site.model.number(use.core_element),
                "link": site.entity("core-element", use.core_element),
                "roles": [site.entity("role", role) for role in use.roles],
                "text": use.text,
                "sources": source_links(site, use.sources),
            }
            for use in tool.uses
        ],
        sources=source_links(site, tool.sources),
        forms=form_cards(site, site.model.forms_of_tool(id)),
        findings=finding_rows(site, f"tool/{id}"),
        edit=site.edit(tool.origin),
    )


def tool_cards(site: Site) -> str:
    """Show all tools, by type."""
    words = labels("tool", "type")
    groups = []
    for type, (_, word) in words.items():
        tools = [tool for tool in site.model.tools.values() if tool.type == type]
        cards = [
            {"link": site.entity("tool", tool.id), "name": tool.full_name, "summary": tool.summary}
            for tool in tools
        ]
        if cards:
            groups.append({"title": word, "id": type, "cards": cards})
    return render("tool/cards.md.j2", groups=groups)


PAGES = (tool_cards, tool_page)
