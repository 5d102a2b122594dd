"""This file shows who may conduct what, by education, and says where the sources are silent."""

from __future__ import annotations

from functools import partial
from typing import Any

from ...model.people import Competence, Educated
from ...render import render
from ...schema import labels
from ...site import Site
from ...words import level_word
from ..statement.macro import row_views, source_links

Cells = tuple[Educated | None, ...]


def education_table(site: Site) -> str:
    """Show what the sources say of each education, one column for each thing that is conducted."""
    columns = [it for it in site.model.competences.values() if it.conducts]
    return render(
        "competence/educations.md.j2",
        columns=[_column(site, it) for it in columns],
        rows=[
            {"title": _named(names), "cells": list(map(partial(_cell, site), columns, cells))}
            for cells, names in _alike(columns).items()
        ],
        readings=[
            it.own_reading for column in columns for it in column.educations if it.own_reading
        ],
    )


def _column(site: Site, competence: Competence) -> dict[str, Any]:
    assert competence.conducts
    statements = [site.model.statements[id] for id in competence.conducts.statements]
    return {
        "title": competence.conducts.title,
        "href": f"#{competence.id}",
        "rows": row_views(site, statements),
    }


def _alike(columns: list[Competence]) -> dict[Cells, list[str]]:
    """Return the names of the educations of which the same is said everywhere, as one row each."""
    found: dict[Cells, list[str]] = {}
    for education, name in labels("competence", "educations", "of").items():
        cells = tuple(
            next((it for it in column.educations if education in it.of), None) for column in columns
        )
        found.setdefault(cells, []).append(name)
    return found


def _named(names: list[str]) -> str:
    """Return several educations as one name: "Pædagog, lærer eller sygeplejerske"."""
    first, *others = names
    lower = [name[0].lower() + name[1:] for name in others]
    if not lower:
        return first
    return f"{', '.join([first, *lower[:-1]])} eller {lower[-1]}"


def _cell(site: Site, column: Competence, said: Educated | None) -> dict[str, Any]:
    assert column.conducts
    if not said:
        return {"column": column.conducts.title, "text": ""}
    statement = site.model.statements[said.statement] if said.statement else None
    return {
        "column": column.conducts.title,
        "level": statement and statement.level,
        "level_word": statement and level_word(statement.level),
        "text": said.text,
        "is_read": bool(said.own_reading),
        "sources": source_links(site, said.sources),
    }


PAGES = (education_table,)
