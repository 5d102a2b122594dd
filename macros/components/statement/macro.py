"""This file prepares statements for the pages that show them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ...checklist import grouped
from ...links import Link
from ...model.parts import Item, Passage, SourceRef, Theme
from ...model.statement import Statement
from ...model.whole import Stated
from ...render import render
from ...schema import annotation
from ...site import Site
from ...words import level_word, levels, limit_lines


def statement_view(site: Site, statement: Statement, said: list[Link]) -> dict[str, Any]:
    """Return what the template needs to show a statement where it is at home.

    `said` are the sources in short that stand once above it: the same are not told again.
    """
    short = site.sources_in_short(statement.sources)
    return {
        **_row_view(site, statement),
        "id": statement.id,
        "roles": [site.entity("role", role) for role in statement.roles],
        "entitled": [site.entity("role", role) for role in statement.entitles],
        "who": ", ".join(_words([site.entity("role", role) for role in statement.roles])),
        "where": "" if _words(short) == _words(said) else "; ".join(_words(short)),
        "phase": site.entity("phase", statement.phase),
        "check": statement.check,
        "own_reading": statement.own_reading,
        "context": site.context(f"statement/{statement.full_id}"),
        "forms": [
            site.entity("form", form.id) for form in site.model.forms_serving(statement.full_id)
        ],
        "sources": source_links(site, statement.sources),
        "edit": site.edit(statement.origin),
    }


def _words(links: Iterable[Link]) -> list[str]:
    return [link.text for link in links]


def _row_view(site: Site, statement: Statement) -> dict[str, Any]:
    return {
        "title": statement.title,
        "text_html": site.explain(statement.text),
        "level": statement.level,
        "level_word": level_word(statement.level),
        "limits": limit_lines(statement),
        "is_read": bool(statement.own_reading),
        "href": site.home(statement.origin, statement.id),
    }


def must_lines(site: Site, statements: Iterable[Statement]) -> list[Link]:
    """Return what must be done as links, in the order given."""
    return [site.statement(it.full_id) for it in statements if it.level == levels()[0]]


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


def themes_of(site: Site, entity: Stated, *parts: str) -> dict[str, Any]:
    """Return the themes in some parts of a page; what all of several say as their source, once."""
    themes = theme_views(site, entity, *parts)
    common = themes[0]["sources"] if len(themes) > 1 else []
    if any(_words(theme["sources"]) != _words(common) for theme in themes):
        common = []
    if common:
        themes = [{**theme, "sources": []} for theme in themes]
    return {"themes": themes, "sources": common}


def _theme_view(site: Site, entity: Stated, theme: Theme) -> dict[str, Any]:
    statements = [statement for statement in entity.statements if statement.theme == theme.id]
    said = site.sources_in_short(theme.sources)
    return {
        "id": f"{entity.id}-{theme.id}",
        "title": theme.title,
        "intro_html": site.explain(theme.intro) if theme.intro else None,
        "sources": said,
        "statements": [statement_view(site, statement, said) for statement in statements],
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


def level_key(site: Site) -> str:
    """Show what each level means."""
    return render("statement/key.md.j2", levels=_key())


def with_key(site: Site, html: str) -> str:
    """Return a macro's text with what its levels mean, those that the page has not said yet.

    The marks of the levels open it; it stands outside of every fold, where it could not be seen.
    """
    missing = [it for it in _key() if it[0] not in site.keyed and _opens(it[0]) in html]
    if not missing:
        return html
    site.keyed.update(level for level, _, _ in missing)
    href = site.href("kerneelementer/index.md", "niveauer")
    return f"{html}\n\n{render('statement/notes.html.j2', levels=missing, href=href)}\n"


def _opens(level: str) -> str:
    return f'popovertarget="niveau-{level}"'


def _key() -> list[tuple[str, str, str]]:
    """Return (level, Danish word, what it means) for each level, the most binding first."""
    explained = annotation("statement", "x-explained", "level")
    return [(level, level_word(level), explained[level]) for level in levels()]


def level_counts(statements: Iterable[Statement]) -> list[tuple[str, str, int]]:
    """Return (level, Danish word, number) for the levels that occur."""
    found = [statement.level for statement in statements]
    return [(level, level_word(level), found.count(level)) for level in levels() if level in found]


PAGES = (level_key,)
