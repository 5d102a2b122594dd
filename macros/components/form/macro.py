"""This file shows the forms: each to be filled in on its page, and lists of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ...forms import Field, FormView, core_elements_of, file_of, form_view, imprint, occasions
from ...kinds import KINDS
from ...model.form import Column, Form
from ...render import render
from ...schema import labels, longest
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


def form_page(site: Site, id: str) -> str:
    """Show a form that can be filled in and printed, with its files and what it is for."""
    it = form_view(site.model, id)
    form = it.form
    named_alike = any(tool.title == form.title for tool in site.model.tools.values())
    site.describe(form.summary, title=f"{form.title} (skabelon)" if named_alike else "")
    return render(
        "form/template.md.j2",
        it=form,
        occasion=labels("form", "occasion")[form.occasion],
        about=labels("form", "about")[form.about],
        why=site.paragraphs(form.why),
        facts=it.facts,
        privacy=it.privacy,
        opening=it.opening,
        files=_files(site, form),
        sections=_sections(it),
        calendar=form.calendar,
        source=it.source,
        version=site.model.service.version,
        imprint=imprint(site.model, form),
        statements=row_views(site, [site.model.statements[id] for id in form.statements]),
        core_elements=[
            (site.model.number(id), site.entity("core-element", id))
            for id in core_elements_of(site.model, form)
        ],
        phase=site.entity("phase", form.phase),
        roles=[site.entity("role", role) for role in form.roles],
        tools=[site.entity("tool", tool) for tool in form.tools],
        context=site.context(f"form/{id}"),
        sources=source_links(site, form.sources),
        data_href=site.href("tjeklister/mine-data.md"),
        edit=site.edit(form.origin),
    )


def form_list(site: Site) -> str:
    """Show all forms by the occasion that they are for."""
    groups = [
        {"id": value, "title": words, "cards": form_cards(site, forms)}
        for value, words, forms in occasions(site.model)
    ]
    return render("form/list.md.j2", groups=groups)


def form_overview(site: Site, by: str) -> str:
    """Show which forms belong where. `by` is the kind of the rows: role, phase or core-element."""
    finders = {
        "role": site.model.forms_of_role,
        "phase": site.model.forms_of_phase,
        "core-element": site.model.forms_of,
    }
    rows = [
        (site.entity(by, id), [site.entity("form", it.id) for it in finders[by](id)])
        for id in getattr(site.model, KINDS[by].key)
    ]
    return render("form/overview.md.j2", rows=[row for row in rows if row[1]])


def form_count(site: Site) -> str:
    """Return how many forms there are."""
    return str(len(site.model.forms))


def form_cards(site: Site, forms: Iterable[Form]) -> list[dict[str, Any]]:
    """Return forms as cards or lists show them: link, summary, files."""
    return [
        {
            "link": site.entity("form", it.id),
            "summary": it.summary,
            "who": joined([site.model.roles[role].title.lower() for role in it.roles]),
            "files": _files(site, it),
        }
        for it in forms
    ]


def _files(site: Site, form: Form) -> list[tuple[str, str, str]]:
    """Return (name, address, what it is good for) of the files of a form."""
    return [
        ("Word", site.href(file_of(form, "docx")), "til at skrive i"),
        ("PDF", site.href(file_of(form, "pdf")), "til at printe og skrive i med pen"),
    ]


def _sections(it: FormView) -> list[dict[str, Any]]:
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
    notice = _day_notice(id, type)
    described = [f"{id}-hint"] * bool(field.hint) + [f"{id}-help"] * bool(field.guidance)
    return {
        "id": id,
        "name": field.id,
        "label": field.label,
        "control": control,
        "type": type,
        "guidance": field.guidance,
        "hint": field.hint,
        "described": " ".join([*described, notice]).strip(),
        "notice": notice,
        "options": list(enumerate(field.options, 1)),
        "lines": field.lines,
        "longest": longest("plan", "text"),
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
    id = f"felt-{field.id}-{column.id}-{number}"
    return {
        "id": id,
        "name": f"{field.id}/{column.id}",
        "label": column.label,
        "control": "choice" if column.type == "choice" else control,
        "type": type,
        "options": column.options,
        "lines": _LINES_OF_CELL,
        "longest": longest("plan", "text"),
        "min": None,
        "max": None,
        "notice": _day_notice(id, type),
    }


def _day_notice(id: str, type: str) -> str:
    """Return the id of what tells that a field's date is no day: with its number last, as ids."""
    return f"dag-{id}" if type == "date" else ""


PAGES = (form_count, form_list, form_overview, form_page)
