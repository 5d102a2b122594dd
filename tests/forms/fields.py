"""This file says what a field of a form is, however it comes out; it reads them as defined."""

from __future__ import annotations

from dataclasses import dataclass

from macros.forms import FormView


@dataclass(frozen=True)
class Column:
    label: str
    type: str
    options: tuple[str, ...] = ()


@dataclass(frozen=True)
class Field:
    label: str
    type: str
    options: tuple[str, ...] = ()
    columns: tuple[Column, ...] = ()
    rows: int = 0


def defined(view: FormView) -> list[Field]:
    """Return the fields as the YAML has them; only the number of rows is worked out."""
    counts = {it.id: it.count for it in view.fields}
    return [
        Field(
            it.label,
            it.type,
            it.options,
            tuple(Column(of.label, of.type, of.options) for of in it.columns),
            counts[it.id] if it.type == "rows" else 0,
        )
        for section in view.form.sections
        for it in section.fields
    ]
