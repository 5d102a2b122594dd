"""This folder writes each form as Word and as PDF, all of them in one zip, and their names."""

from __future__ import annotations

from pathlib import Path

from . import names, zip


def export(root: Path) -> list[Path]:
    """Write the files under `root`. Return their paths.

    Raises ModelError when the model has problems, and LayoutError when typst warns.
    """
    return [*zip.export(root), *names.export(root)]
