"""This file knows which exports are as new as what they are made of: they need no writing."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable
from hashlib import sha256
from pathlib import Path
from typing import Any

from ..remembered import fingerprint

_MACROS = Path(__file__).resolve().parents[1]
_LOCKS = ("requirements.txt", "package-lock.json")


def sources(root: Path) -> str:
    """Return what changes when anything does that an export is made of: model, code or packages."""
    code = (it for it in _MACROS.rglob("*") if it.is_file() and it.suffix != ".pyc")
    locks = (_MACROS.parent / name for name in _LOCKS)
    stamps = [*fingerprint(root), *_stamps((*sorted(code), *locks))]
    return sha256(json.dumps(stamps).encode()).hexdigest()


def renewed(root: Path, name: str, now: str, write: Callable[[Path], list[Path]]) -> list[Path]:
    """Return the paths of an export, written anew where it is older than `now` or was changed.

    Raises what `write` raises.
    """
    known = _known(root)
    if (made := known.get(name, {})).get("sources") == now:
        paths = [root / path for path, *_ in made["files"]]
        if _stamps(paths, root) == made["files"]:
            return paths
    paths = write(root)
    known[name] = {"sources": now, "files": _stamps(paths, root)}
    _remember(root, known)
    return paths


def _stamps(paths: Iterable[Path], start: Path = _MACROS) -> list[list[Any]]:
    """Return the path, the time of the last change and the size of each file that is there."""
    found = []
    for path in paths:
        if path.is_file():
            stat = path.stat()
            name = os.path.relpath(path, start).replace(os.sep, "/")
            found.append([name, stat.st_mtime_ns, stat.st_size])
    return found


def _known(root: Path) -> dict[str, Any]:
    try:
        known = json.loads(_file(root).read_text(encoding="utf-8"))
    except (OSError, ValueError):  # absent or half written: then everything is written anew
        return {}
    return known if isinstance(known, dict) else {}


def _remember(root: Path, known: dict[str, Any]) -> None:
    """Write what is known. Where it cannot be written, the next export writes everything."""
    try:
        _file(root).parent.mkdir(exist_ok=True)
        _file(root).write_text(json.dumps(known), encoding="utf-8")
    except OSError:
        _file(root).unlink(missing_ok=True)


def _file(root: Path) -> Path:
    return root / ".cache" / "exports.json"
