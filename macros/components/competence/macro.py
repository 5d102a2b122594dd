"""This file shows the competence requirements, and where each is needed."""

from __future__ import annotations

from ...render import render
from ...site import Site
from ..experience.macro import experience_view
from ..statement.macro import theme_views


def competence_list(site: Site) -> str:
    """Show every competence with its statements, the roles that need it and the core elements."""
    shown = [
        {
            "id": competence.id,
            "title": competence.title,
            "summary": site.explain(competence.summary),
            "roles": [
                site.entity("role", role.id)
                for role in site.model.roles.values()
                if competence.id in role.competences
            ],
            "core_elements": [
                site.entity("core-element", element.id)
                for element in site.model.core_elements_needing(competence.id)
            ],
            "themes": theme_views(site, competence),
            "experiences": [
                experience_view(site, experience) for experience in competence.experiences
            ],
        }
        for competence in site.model.competences.values()
    ]
    return render("competence/template.md.j2", competences=shown)


PAGES = (competence_list,)
