"""This folder writes the plan: its items for the widgets, and files to fill in."""

from __future__ import annotations

from pathlib import Path

from . import docx, items, xlsx


def export(root: Path) -> list[Path]:
    """Write the files under `root`. Return their paths.

    Raises ModelError when the model has problems.
    """
    return [*items.export(root), *xlsx.export(root), *docx.export(root)]
