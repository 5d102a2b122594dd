"""This file writes the map of services as CSV, in the form that a Danish Excel opens."""

from __future__ import annotations

import csv
from pathlib import Path

from ...load import load
from .. import FOLDER
from .rows import HEADERS, NAME, rows


def export(root: Path) -> list[Path]:
    """Write the file under `root`. Return its path. Raises ModelError when the model has problems.

    Semicolons, because a comma is the decimal sign; a byte order mark, so that Excel knows UTF-8.
    """
    model = load(root)
    path = root / FOLDER / f"{NAME}.csv"
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=";").writerows([HEADERS, *rows(model)])
    return [path]
