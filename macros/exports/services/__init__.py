"""This folder writes a municipality's own map of services, to be filled in: as Excel and CSV."""

from __future__ import annotations

from pathlib import Path

from . import csv, xlsx


def export(root: Path) -> list[Path]:
    """Write the files under `root`. Return their paths.

    Raises ModelError when the model has problems.
    """
    return [*csv.export(root), *xlsx.export(root)]
