"""This file shows the forms: each to be filled in on its page, and lists of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ...forms import Field, Form, core_elements_of, file_of, form, occasions
from ...kinds import KINDS
from ...model import Column, Template
from ...render import render
from ...schema import labels
from ...site import Site
from ...words import joined
from ..statement.macro import row_views, source_links

_CONTROLS = {
    # type: the control that draws it, and the type of its input
    "short-text": ("line", "text"),
    "date": ("line", "date"),
    "time": ("line", "time"),
    "number": ("line", "number"),
    "long-text": ("text", ""),
    "choice": ("options", "radio"),
    "choices": ("options", "checkbox"),
    "checkbox": ("tick", "checkbox"),
    "rows": ("rows", ""),
}
_LINES_OF_CELL = 2


def template_page(site: Site, id: str) -> str:
    """Show a form that can be filled in and printed, with its files and what it is for."""
    it = form(site.model, id)
    template = it.template
    named_alike = any(tool.title == template.title for tool in site.model.tools.values())
    site.describe(template.summary, title=f"{template.title} (skabelon)" if named_alike else "")
    site.meta.setdefault("search", {"boost": 0.5})
    return render(
        "template/template.md.j2",
        it=template,
        occasion=labels("template", "occasion")[template.occasion],
        about=labels("template", "about")[template.about],
        why=site.paragraphs(template.why),
        facts=it.facts,
        privacy=it.privacy,
        opening=it.opening,
        files=_files(site, template),
        sections=_sections(it),
        calendar=template.calendar,
        source=it.source,
        version=site.model.service.version,
        statements=row_views(site, [site.model.statements[id] for id in template.statements]),
        core_elements=[
            (site.model.number(id), site.entity("core-element", id))
            for id in core_elements_of(site.model, template)
        ],
        phase=site.entity("phase", template.phase),
        roles=[site.entity("role", role) for role in template.roles],
        tools=[site.entity("tool", tool) for tool in template.tools],
        sources=source_links(site, template.sources),
        data_href=site.href("tjeklister/mine-data.md"),
        file=site.file(template.origin),
    )


def template_list(site: Site) -> str:
    """Show all forms by the occasion that they are for."""
    groups = [
        {"id": value, "title": words, "cards": template_cards(site, templates)}
        for value, words, templates in occasions(site.model)
    ]
    return render("template/list.md.j2", groups=groups)


def template_overview(site: Site, by: str) -> str:
    """Show which forms belong where. `by` is the kind of the rows: role, phase or core-element."""
    finders = {
        "role": site.model.templates_of_role,
        "phase": site.model.templates_of_phase,
        "core-element": site.model.templates_of,
    }
    rows = [
        (site.entity(by, id), [site.entity("template", it.id) for it in finders[by](id)])
        for id in getattr(site.model, KINDS[by].key)
    ]
    return render("template/overview.md.j2", rows=[row for row in rows if row[1]])


def template_count(site: Site) -> str:
    """Return how many forms there are."""
    return str(len(site.model.templates))


def template_cards(site: Site, templates: Iterable[Template]) -> list[dict[str, Any]]:
    """Return forms as cards or lists show them: link, summary, files."""
    return [
        {
            "link": site.entity("template", it.id),
            "summary": it.summary,
            "who": joined([site.model.roles[role].title.lower() for role in it.roles]),
            "files": _files(site, it),
        }
        for it in templates
    ]


def _files(site: Site, template: Template) -> list[tuple[str, str, str]]:
    """Return (name, address, what it is good for) of the files of a form."""
    return [
        ("Word", site.href(file_of(template, "docx")), "til at skrive i"),
        ("PDF", site.href(file_of(template, "pdf")), "til at printe og skrive i med pen"),
    ]


def _sections(it: Form) -> list[dict[str, Any]]:
    return [
        {
            "id": f"afsnit-{section.id}",
            "title": section.title,
            "guidance": section.guidance,
            "fields": [_field(field) for field in section.fields],
        }
        for section in it.sections
    ]


def _field(field: Field) -> dict[str, Any]:
    control, type = _CONTROLS[field.type]
    id = f"felt-{field.id}"
    described = [f"{id}-hint"] * bool(field.hint) + [f"{id}-help"] * bool(field.guidance)
    return {
        "id": id,
        "name": field.id,
        "label": field.label,
        "control": control,
        "type": type,
        "guidance": field.guidance,
        "hint": field.hint,
        "described": " ".join(described),
        "options": list(enumerate(field.options, 1)),
        "lines": field.lines,
        "min": field.min,
        "max": field.max,
        "rows": [_row(field, number) for number in range(1, field.count + 1)],
    }


def _row(field: Field, number: int) -> dict[str, Any]:
    return {
        "number": number,
        "cells": [_cell(field, column, number) for column in field.columns],
    }


def _cell(field: Field, column: Column, number: int) -> dict[str, Any]:
    control, type = _CONTROLS[column.type]
    return {
        "id": f"felt-{field.id}-{column.id}-{number}",
        "name": f"{field.id}/{column.id}",
        "label": column.label,
        "control": "choice" if column.type == "choice" else control,
        "type": type,
        "options": column.options,
        "lines": _LINES_OF_CELL,
        "min": None,
        "max": None,
    }
