"""This file shows where the sources disagree, and what this guide does about it."""

from __future__ import annotations

from ...render import render
from ...schema import labels
from ...site import Site
from ...words import slug
from ..statement.macro import source_links


def disagreement_list(site: Site) -> str:
    """Show every disagreement under its subject: what each source says, and the choice."""
    groups = []
    for subject, title in labels("disagreement", "subject").items():
        own = [
            {
                "it": it,
                "positions": [
                    {"text": site.explain(at.text), "sources": source_links(site, at.sources)}
                    for at in it.positions
                ],
                "choice": site.paragraphs(it.choice),
                "see": [site.see(target) for target in it.see],
                "edit": site.edit(it.origin),
            }
            for it in site.model.disagreements.values()
            if it.subject == subject
        ]
        if own:
            groups.append({"id": slug(title), "title": title, "disagreements": own})
    return render("disagreement/template.md.j2", groups=groups)


PAGES = (disagreement_list,)
