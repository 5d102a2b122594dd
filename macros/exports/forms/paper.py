"""This file says what the Word and PDF files of the forms share: names and widths."""

from __future__ import annotations

from pathlib import Path

from ...forms import FormView, file_of
from ...model.form import Column

_WEIGHTS = {
    "short-text": 22,
    "long-text": 34,
    "date": 17,
    "time": 14,
    "number": 13,
    "choice": 22,
    "checkbox": 13,
}


def path_of(root: Path, view: FormView, ending: str) -> Path:
    return root / "docs" / file_of(view.form, ending)


def widths(columns: tuple[Column, ...], total: int) -> list[int]:
    """Share a width out among columns: by what is written in them, and by their headings."""
    weights = [
        max(_WEIGHTS[it.type], 2 * max(len(word) for word in it.label.split())) for it in columns
    ]
    return [round(total * weight / sum(weights)) for weight in weights]
