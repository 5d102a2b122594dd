"""This file bundles the scripts and styles of the browser rooms and the components.

esbuild does the work (bundle.mjs): modules for the site, one
classic script for a copy that opens from a file, and one style.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from ...node import NotRunError, run
from ...problems import ModelError, Problem
from ...widgets import BUILT, MANIFEST

_BUNDLE = Path(__file__).with_name("bundle.mjs")
_MACROS = Path(__file__).resolve().parents[2]


def export(root: Path) -> list[Path]:
    """Write what pages load under `root`, and which widget is which file. Return the paths.

    Raises ModelError with the place of each fault, and writes nothing, when a script or a style
    cannot be read.
    """
    folder = root / BUILT
    done = _bundled(folder)
    if "problems" in done:
        raise ModelError(list({_problem(**it) for it in done["problems"]}))
    manifest = folder / MANIFEST
    manifest.write_text(f"{json.dumps(done['widgets'], indent=1)}\n", encoding="utf-8")
    return [*(folder / name for name in done["files"]), manifest]


def renew(root: Path) -> None:
    """Bundle anew when a script, a style or a schema is newer than what was bundled last.

    Raises ModelError as `export` does.
    """
    manifest = root / BUILT / MANIFEST
    since = manifest.stat().st_mtime if manifest.exists() else 0.0
    sources = [it for it in _MACROS.rglob("*") if it.suffix in (".mjs", ".css")]
    sources += (_MACROS.parent / "schemas").glob("*.json")  # the browser reads one of them
    if any(it.stat().st_mtime > since for it in sources):
        export(root)


def _bundled(folder: Path) -> dict[str, Any]:
    """Run the bundler. Raises ModelError when it is not installed."""
    try:
        found: dict[str, Any] = json.loads(run(_BUNDLE, str(folder)))
    except NotRunError as error:
        raise ModelError([_not_run(str(error))]) from None
    return found


def _not_run(why: str) -> Problem:
    message = (
        f"the bundler did not run: {why}. Run: make ready && .venv/bin/python -m macros export"
    )
    return Problem.of_file("package.json", message)


def _problem(path: str, line: int, column: int, text: str) -> Problem:
    message = f"cannot be bundled: {text.rstrip('.')}. Mend it, and run the command again."
    return Problem(path, line, column, "", message)
