"""This file remembers the model between two starts, until a file that it is made of changes."""

from __future__ import annotations

import os
import pickle
from pathlib import Path

from .model.whole import Model
from .schema import FOLDER as SCHEMAS

Fingerprint = tuple[tuple[str, int, int], ...]
"""The path, the time of the last change and the size of each file."""

# What is written for download under docs/ is made of the model, and says nothing of it.
_MADE_OF: dict[str, str | tuple[str, ...]] = {
    "model": ".yaml",
    "docs": ".md",
    "schemas": ".json",
    "macros": (".py", ".yaml"),  # a skeleton says what check refuses
}


def fingerprint(root: Path) -> Fingerprint:
    """Return what changes when the model, a schema, a page, the menu or our own code does."""
    menu = root / "mkdocs.yml"
    stamps = [(str(menu), menu.stat().st_mtime_ns, menu.stat().st_size)] if menu.is_file() else []
    for part in (root / "model", root / "docs", SCHEMAS, Path(__file__).parent):
        for folder, _, names in os.walk(part):
            for name in names:
                if name.endswith(_MADE_OF[part.name]):
                    path = os.path.join(folder, name)
                    stat = os.lstat(path)  # of the link: one that leads nowhere is no fault here
                    stamps.append((path, stat.st_mtime_ns, stat.st_size))
    return tuple(sorted(stamps))


def recall(root: Path, now: Fingerprint) -> Model | None:
    """Return the model that was remembered under `root`, or None when it is of other files."""
    try:
        known, model = pickle.loads(_file(root).read_bytes())
    except Exception:  # absent, half written, or of other classes: any fault means to read anew
        return None
    return model if known == now and isinstance(model, Model) else None


def remember(root: Path, now: Fingerprint, model: Model) -> None:
    """Write the model whole or not at all. Where it cannot be written, the next start is slower."""
    file = _file(root)
    new = file.with_suffix(f".{os.getpid()}")
    try:
        file.parent.mkdir(exist_ok=True)
        new.write_bytes(pickle.dumps((now, model)))
        new.replace(file)
    except OSError:
        new.unlink(missing_ok=True)


def _file(root: Path) -> Path:
    return root / ".cache" / "model.pickle"
