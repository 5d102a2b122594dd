"""This file says where the bundled scripts and styles lie, and which widget is which file."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

BUILT = Path("docs") / "assets" / "built"
"""Where they go, under the project: git ignores it, the site copies it."""

MANIFEST = "widgets.json"


@dataclass(frozen=True)
class Widget:
    """The data attributes that a widget is found by on a page, and the file that holds it."""

    attributes: tuple[str, ...]
    file: str


def read(folder: Path) -> tuple[Widget, ...]:
    """Return the widgets, as the bundler wrote them into a folder."""
    found = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    return tuple(Widget(tuple(it["attributes"]), it["file"]) for it in found)
