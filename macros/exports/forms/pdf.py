"""This file writes each form as a PDF to print and fill in by hand (PDF/UA-1).

The look stands in form.typ; texts go there as data.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ...forms import Field, FormView, form_views, imprint
from ...load import load
from ...model.whole import Model
from ..office.typesetting import as_pdf
from . import paper

_LOOK = Path(__file__).with_name("form.typ")
_SMALL = ("date", "time", "number")
_ROW, _ROW_OF_LONG_TEXT = 6, 14  # millimetres to write in, beside the cell's own air


def export(root: Path) -> list[Path]:
    """Write the files under `root`. Return their paths.

    Raises ModelError when the model has problems, and LayoutError when typst warns.
    """
    model = load(root)
    paths = []
    for view in form_views(model):
        path = paper.path_of(root, view, "pdf")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(as_pdf(_LOOK, _data(model, view), view.form.origin.path))
        paths.append(path)
    return paths


def _data(model: Model, view: FormView) -> dict[str, Any]:
    it = view.form
    return {
        "title": it.title,
        "summary": it.summary,
        "publisher": f"Guide til {model.service.title}",
        "footer": imprint(model, view.form),
        "opening": view.opening,
        "facts": view.facts,
        "privacy": view.privacy,
        "source": view.source,
        "sections": [
            {
                "title": section.title,
                "guidance": section.guidance,
                "rows": _side_by_side([_field(field) for field in section.fields]),
            }
            for section in view.sections
        ],
    }


def _side_by_side(fields: list[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    """Return the fields in rows: two that need little room, one after the other, share one."""
    rows: list[list[dict[str, Any]]] = []
    for field in fields:
        small = field["type"] in _SMALL
        if small and rows and len(rows[-1]) == 1 and rows[-1][0]["type"] in _SMALL:
            rows[-1].append(field)
        else:
            rows.append([field])
    return rows


def _field(field: Field) -> dict[str, Any]:
    shares = paper.widths(field.columns, 100)
    types = {column.type for column in field.columns}
    return {
        "label": field.label,
        "type": field.type,
        "hint": field.hint,
        "guidance": field.guidance,
        "lines": field.lines,
        "options": field.options,
        "count": field.count,
        "row_height": _ROW_OF_LONG_TEXT if "long-text" in types else _ROW,
        "columns": [
            {
                "label": column.label,
                "type": column.type,
                "options": column.options,
                "width": share,
            }
            for column, share in zip(field.columns, shares, strict=True)
        ],
    }
