"""This file says where the bundled scripts and styles lie, and what a page of them must load."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

BUILT = Path("docs") / "assets" / "built"
"""Where they go, under the project: git ignores it, the site copies it."""

MANIFEST = "modules.json"


@dataclass(frozen=True)
class Widget:
    """What a widget is found by on a page, and the files that it needs besides those of all."""

    attributes: tuple[str, ...]
    files: tuple[str, ...]


@dataclass(frozen=True)
class Modules:
    """The files that must be there at the start: on every page, and of each widget."""

    guide: tuple[str, ...]
    widgets: tuple[Widget, ...]


def read(folder: Path) -> Modules:
    """Return what pages must load, as the bundler wrote it into a folder."""
    found = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    widgets = (Widget(tuple(it["attributes"]), tuple(it["files"])) for it in found["widgets"])
    return Modules(tuple(found["guide"]), tuple(widgets))
