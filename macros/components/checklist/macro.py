"""This file shows statements as checklists: of a core element, a role, a phase, and all."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ...checklist import Group, Item, groups, statuses
from ...kinds import KINDS
from ...model.statement import Statement
from ...render import render
from ...schema import labels, longest
from ...site import Site
from ...words import joined, levels
from ..statement.macro import level_counts, ranked

_FEW = 12
"""As many statements as a list may have that stands open, also where nothing must be done."""
_REST = {kind.name for kind in KINDS.values() if kind.stated and not kind.checklist}


def checklist_page(site: Site, of: str) -> str:
    """Show the checklist of ``core-element/<id>``, ``role/<id>`` or ``phase/<id>``."""
    kind, _, id = of.partition("/")
    entity = site.entity(kind, id)
    title = {"role": "Tjekliste: {}", "phase": "Tjekliste for fasen {}"}.get(kind, "Tjekliste: {}")
    heading = title.format(entity.text.lower() if kind == "phase" else entity.text)
    site.describe(f"{heading}. Kryds af, fordel opgaver, og print.")
    statements = _of(site, kind, id)
    return render(
        "checklist/template.md.j2",
        title=heading,
        about=entity,
        counts=level_counts(statements),
        total=len(statements),
        order=_order(statements),
        **_list(site, statements, of),
    )


def checklist_rest(site: Site) -> str:
    """Show the checklist of what belongs to no single core element."""
    statements = [it for it in site.model.statements.values() if it.origin.kind in _REST]
    return render("checklist/rest.md.j2", **_list(site, statements, "rest"))


def checklist_mine(site: Site) -> str:
    """Show a choice of role and phase; a script fetches the list of the role's own page for it."""
    return render(
        "checklist/mine.md.j2",
        roles=[(id, site.checklist("role", id)) for id in site.model.roles],
        phases=[(it.id, it.title) for it in site.model.phases.values()],
        **_answers(site),
    )


def checklist_links(site: Site, kind: str) -> str:
    """Show links to the checklists of a kind, each with the number of its statements."""
    cards = [
        {
            "link": site.checklist(kind, id),
            "counts": level_counts(_of(site, kind, id)),
        }
        for id in getattr(site.model, KINDS[kind].key)
    ]
    return render("checklist/links.md.j2", cards=cards)


def _order(statements: Iterable[Statement]) -> str:
    """Say in which order a list has its levels: "skal først, så bør og kan"."""
    words = labels("statement", "level")
    found = [words[level] for level in levels() if level in {it.level for it in statements}]
    return f"{found[0]} først, så {joined(found[1:])}" if found[1:] else f"alle {found[0]}"


def _of(site: Site, kind: str, id: str) -> list[Statement]:
    if kind == "role":
        return site.model.statements_of_role(id)
    if kind == "phase":
        return site.model.statements_of_phase(id)
    return list(site.model.core_elements[id].statements)


def _list(site: Site, statements: Iterable[Statement], name: str) -> dict[str, Any]:
    """Return what a list needs: items under what they belong to, the most binding first.

    `name` tells its groups from those of other lists.
    """
    own = ranked(statements)
    shown = [_group(f"{name}/{it.id}", it, items) for it, items in groups(site, own)]
    is_short = len(own) <= _FEW
    return {
        "groups": [{**it, "opens": is_short or bool(it["musts"])} for it in shown],
        **_answers(site),
    }


def _group(key: str, group: Group, items: list[Item]) -> dict[str, Any]:
    """Return a group with what must be done, which is shown at once, and the rest."""
    musts = [item for item in items if item.level == levels()[0]]
    rest = [item for item in items if item not in musts]
    return {
        "id": group.anchor,
        "key": key,
        "title": group.title,
        "number": group.number,
        "musts": musts,
        "rest": rest,
        "rest_words": joined(list(dict.fromkeys(item.level_word for item in rest))).capitalize(),
    }


def _answers(site: Site) -> dict[str, Any]:
    """Return what a script needs to let an item be answered."""
    return {
        "statuses": list(statuses().items()),
        "version": site.model.service.version,
        "longest": longest("plan", "answer", "note"),
        "data_href": site.href("tjeklister/mine-data.md"),
    }


PAGES = (checklist_links, checklist_mine, checklist_page, checklist_rest)
