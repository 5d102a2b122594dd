"""This file is a form as every rendering shows it: its fields in order, with the model's limits.

The page, the Word file and the PDF all start from a FormView, so that they hold the same fields.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .model.form import Column, Form, FormField
from .model.statement import Limit
from .model.whole import Model
from .schema import labels
from .words import joined, level_word, limit_wording

COUNTED = frozenset({"conversations", "sessions", "group-size", "families", "goals", "contacts"})
"""The limits that bound a number or a number of rows; the others are told beside the field."""

FOLDER = "skabeloner"
"""Where the files of the forms are, among those for download."""

ROWS = 4
LINES = 4
"""What a form has when its definition does not say: rows, and lines for handwriting."""


@dataclass(frozen=True)
class Field:
    """A field. `hint` words the model's limit; `min` and `max` bound a number or the rows."""

    id: str
    label: str
    type: str
    guidance: tuple[str, ...]
    options: tuple[str, ...]
    lines: int
    columns: tuple[Column, ...]
    count: int
    hint: str | None
    min: int | None
    max: int | None
    serves: tuple[str, ...]


@dataclass(frozen=True)
class Section:
    id: str
    title: str
    guidance: tuple[str, ...]
    fields: tuple[Field, ...]


@dataclass(frozen=True)
class FormView:
    """A form with everything worded. `facts` are (name, words): who, when, with whom, where."""

    form: Form
    facts: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
    source: str

    @property
    def opening(self) -> tuple[str, ...]:
        return _paragraphs(self.form.opening)

    @property
    def privacy(self) -> tuple[str, ...]:
        return _paragraphs(self.form.retention)

    @property
    def fields(self) -> Iterator[Field]:
        for section in self.sections:
            yield from section.fields


def form_view(model: Model, id: str) -> FormView:
    """Return a form of the model with everything worded."""
    form = model.forms[id]
    return FormView(
        form=form,
        facts=_facts(model, form),
        sections=tuple(
            Section(
                id=section.id,
                title=section.title,
                guidance=_paragraphs(section.guidance),
                fields=tuple(_field(model, field) for field in section.fields),
            )
            for section in form.sections
        ),
        source=_source(model, form),
    )


def form_views(model: Model) -> list[FormView]:
    """Return every form, in the model's order."""
    return [form_view(model, id) for id in model.forms]


def _facts(model: Model, form: Form) -> tuple[tuple[str, str], ...]:
    roles = joined([model.roles[role].title.lower() for role in form.roles])
    return (
        ("Hvem udfylder", roles[0].upper() + roles[1:]),
        ("Hvornår", form.when),
        ("Sammen med", form.together_with),
    )


def _source(model: Model, form: Form) -> str:
    """Word where the form comes from: every copy of it says so, also on paper."""
    names = joined(
        list(dict.fromkeys(model.sources[ref.source].short_title for ref in form.sources))
    )
    return (
        f"Lavet af en uafhængig guide til {model.service.title} ud fra: {names}. "
        "Ikke udgivet af Social- og Boligstyrelsen."
    )


def _field(model: Model, field: FormField) -> Field:
    low, high, hint = _bounds(model, field)
    count = field.count or ROWS
    return Field(
        id=field.id,
        label=field.label,
        type=field.type,
        guidance=_paragraphs(field.guidance),
        options=field.options,
        lines=field.lines or LINES,
        columns=field.columns,
        count=min(count, high) if high and field.type == "rows" else count,
        hint=hint,
        min=low,
        max=high,
        serves=field.serves,
    )


def _bounds(model: Model, field: FormField) -> tuple[int | None, int | None, str | None]:
    """Return the least and most that a field takes, and how the limit is told beside it."""
    if field.scale:
        bands = model.tools[field.scale].bands
        return bands[0].min, bands[-1].max, f"{bands[0].min}–{bands[-1].max}"
    if not field.bounds:
        return None, None, None
    statement = model.statements[field.bounds.statement]
    limit = next(it for it in statement.limits if it.of == field.bounds.of)
    hint = f"Modellen: {limit_wording(limit, statement.level)} ({level_word(statement.level)})"
    return (*_counted(limit), hint)


def _counted(limit: Limit) -> tuple[int | None, int | None]:
    return (limit.min, limit.max) if limit.of in COUNTED else (None, None)


def _paragraphs(text: str | None) -> tuple[str, ...]:
    return tuple(part for part in (text or "").split("\n") if part)


def occasions(model: Model) -> Iterator[tuple[str, str, list[Form]]]:
    """Yield (value, Danish words, forms) for each occasion that has any."""
    for value, words in labels("form", "occasion").items():
        own = [it for it in model.forms.values() if it.occasion == value]
        if own:
            yield value, words, own


def core_elements_of(model: Model, form: Form) -> list[str]:
    """Return the ids of the core elements whose statements a form serves, in their order."""
    served = {full_id.partition("/")[0] for full_id in form.statements}
    return [id for id in model.core_elements if id in served]


def file_of(form: Form, ending: str) -> str:
    """Return the path under docs/ of a form's file: `ending` is docx or pdf."""
    return f"hent/{FOLDER}/{form.id}.{ending}"


def imprint(model: Model, form: Form) -> str:
    """Return what a sheet of paper says of itself: which form it is, and of which model."""
    return f"{form.title} · {model.service.title}, model {model.service.version}"
