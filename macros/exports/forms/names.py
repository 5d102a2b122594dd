"""This file writes how the forms that are kept, and their fields, are named to a reader."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from ...forms import FOLDER as NAME
from ...load import load
from ...model.whole import Model
from .. import FOLDER


def export(root: Path) -> list[Path]:
    """Write the file under `root`. Return its path.

    Raises ModelError when the model has problems.
    """
    path = root / FOLDER / f"{NAME}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps({"forms": names(load(root))}, ensure_ascii=False, separators=(",", ":"))
    path.write_text(f"{text}\n", encoding="utf-8")
    return [path]


def names(model: Model) -> list[dict[str, Any]]:
    """Return the forms that are kept, each with its title and the labels of its fields."""
    return [
        {
            "id": form.id,
            "title": form.title,
            "fields": {field.id: field.label for it in form.sections for field in it.fields},
        }
        for form in model.forms.values()
        if form.about == "service"
    ]
