"""This folder writes what a person must look up again: a Word file and a web page."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from ...load import load
from . import page, word
from .items import items

NAME = "gennemgang"


def write(root: Path, folder: Path, until: date) -> list[Path]:
    """Write both files into a folder, of what is due by a day or unproven. Return their paths.

    Raises ModelError, and writes nothing, when the model has problems.
    """
    model = load(root)
    found = items(model, until)
    folder.mkdir(parents=True, exist_ok=True)
    files = {
        folder / f"{NAME}.docx": word.written(found, model.service.version, until),
        folder / f"{NAME}.html": page.written(found, model.service.version, until),
    }
    for path, data in files.items():
        path.write_bytes(data)
    return list(files)
