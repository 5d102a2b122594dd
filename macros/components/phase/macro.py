"""This file shows the phases, each with the statements that first become work in it."""

from __future__ import annotations

from ...render import render
from ...site import Site
from ..statement.macro import grouped_rows, level_counts


def phase_list(site: Site) -> str:
    """Show every phase with its statements, by the entity they belong to."""
    phases = []
    for number, phase in enumerate(site.model.phases.values(), 1):
        statements = site.model.statements_of_phase(phase.id)
        groups = [
            {**group, "id": f"{phase.id}-{group['id']}"} for group in grouped_rows(site, statements)
        ]
        counts = level_counts(statements)
        phases.append(
            {
                "it": phase,
                "number": number,
                "checklist": site.checklist("phase", phase.id),
                "counts": counts,
                "groups": groups,
            }
        )
    return render("phase/template.md.j2", phases=phases)


PAGES = (phase_list,)
