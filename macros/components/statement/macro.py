"""This file prepares statements for the pages that show them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ...checklist import grouped
from ...links import Link
from ...model.parts import Item, Passage, SourceRef, Theme
from ...model.statement import Statement
from ...model.whole import Stated
from ...site import Site
from ...words import level_word, levels, limit_lines


def statement_view(site: Site, statement: Statement) -> dict[str, Any]:
    """Return what the template needs to show a statement where it is at home."""
    return {
        **_row_view(site, statement),
        "id": statement.id,
        "roles": [site.entity("role", role) for role in statement.roles],
        "phase": site.entity("phase", statement.phase),
        "check": statement.check,
        "own_reading": statement.own_reading,
        "context": site.context(f"statement/{statement.full_id}"),
        "sources": source_links(site, statement.sources),
        "file": site.file(statement.origin),
    }


def _row_view(site: Site, statement: Statement) -> dict[str, Any]:
    return {
        "title": statement.title,
        "text_html": site.explain(statement.text),
        "level": statement.level,
        "level_word": level_word(statement.level),
        "limits": limit_lines(statement),
        "href": site.home(statement.origin, statement.id),
    }


def row_views(site: Site, statements: Iterable[Statement]) -> list[dict[str, Any]]:
    """Return statements as rows, ranked."""
    return [_row_view(site, statement) for statement in ranked(statements)]


def ranked(statements: Iterable[Statement]) -> list[Statement]:
    """Return what must be done first, then by falling level, otherwise in the order given."""
    rank = levels().index
    return sorted(statements, key=lambda statement: rank(statement.level))


def grouped_rows(site: Site, statements: Iterable[Statement]) -> list[dict[str, Any]]:
    """Return statements as rows under the entity that each belongs to, in the model's order."""
    return [
        {"id": it.anchor, "title": it.title, "number": it.number, "rows": row_views(site, own)}
        for it, own in grouped(site, statements)
    ]


def competence_views(site: Site, ids: Iterable[str]) -> list[dict[str, Any]]:
    """Return competences as links, each with its statements as rows."""
    return [
        {
            "link": site.entity("competence", id),
            "rows": row_views(site, site.model.competences[id].statements),
        }
        for id in ids
    ]


def theme_views(site: Site, entity: Stated, *parts: str) -> list[dict[str, Any]]:
    """Return an entity's themes in some parts of its page, or all, with their statements."""
    return [
        _theme_view(site, entity, theme)
        for theme in entity.themes
        if not parts or theme.part in parts
    ]


def _theme_view(site: Site, entity: Stated, theme: Theme) -> dict[str, Any]:
    statements = [statement for statement in entity.statements if statement.theme == theme.id]
    return {
        "id": f"{entity.id}-{theme.id}",
        "title": theme.title,
        "intro_html": site.explain(theme.intro) if theme.intro else None,
        "sources": source_links(site, theme.sources),
        "statements": [statement_view(site, statement) for statement in statements],
    }


def source_links(site: Site, refs: Iterable[SourceRef]) -> list[Link]:
    return [site.source(ref) for ref in refs]


def passage_view(site: Site, passage: Passage) -> dict[str, Any]:
    return {
        "paragraphs": site.paragraphs(passage.text),
        "own_reading": passage.own_reading,
        "sources": source_links(site, passage.sources),
    }


def item_view(site: Site, item: Item) -> dict[str, Any]:
    return {
        "title": item.title,
        "text": site.explain(item.text),
        "sources": source_links(site, item.sources),
    }


def level_counts(statements: Iterable[Statement]) -> list[tuple[str, str, int]]:
    """Return (level, Danish word, number) for the levels that occur."""
    found = [statement.level for statement in statements]
    return [(level, level_word(level), found.count(level)) for level in levels() if level in found]
