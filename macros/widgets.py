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


def of_site(site: Path) -> Path:
    """Return where the list of the widgets lies in a built site."""
    return site / BUILT.relative_to("docs") / MANIFEST


def read(manifest: Path) -> tuple[Widget, ...]:
    """Return the widgets, as the bundler wrote them into a file."""
    found = json.loads(manifest.read_text(encoding="utf-8"))
    return tuple(Widget(tuple(it["attributes"]), it["file"]) for it in found)
