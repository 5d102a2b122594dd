"""This file makes the site's own scripts and styles small, as they are served."""

from __future__ import annotations

import re
from pathlib import Path

import minify

from .problems import ModelError, Problem

KINDS = {".mjs": "application/javascript", ".css": "text/css"}
_PLACE = re.compile(r"(?P<what>.*?) on line (?P<line>\d+) and column (?P<column>\d+)")


def minify_assets(site: Path) -> None:
    """Minify our own files under ``assets/`` of a built site; the theme's are left.

    All of them are read before the first is written. Raises ModelError with the place of each
    file that cannot be parsed, named as it stands in ``docs/``.
    """
    small: dict[Path, str] = {}
    problems = []
    for path in _own_files(site / "assets"):
        try:
            small[path] = minified(path.suffix, path.read_text(encoding="utf-8"))
        except minify.MinifyError as error:
            problems.append(_problem(f"docs/{path.relative_to(site).as_posix()}", str(error)))
    if problems:
        raise ModelError(problems)
    for path, text in small.items():
        path.write_text(text, encoding="utf-8", newline="\n")


def minified(suffix: str, text: str) -> str:
    """Return a script or a style without what only people read; ``/*! … */`` stays.

    Names that a module exports, and those of properties, stay too. The same text gives the same
    result. Raises MinifyError.
    """
    # The result gets only as much room as the text; a style without its last braces needs more.
    room = 9 * "\n" if suffix == ".css" else ""
    return str(minify.string(KINDS[suffix], text + room))


def _own_files(assets: Path) -> list[Path]:
    return [*sorted((assets / "widgets").rglob("*.mjs")), *assets.glob("guide.css")]


def _problem(name: str, said: str) -> Problem:
    """Return a problem at the place that the minifier names."""
    match = _PLACE.match(said)
    line, column = (int(match["line"]), int(match["column"])) if match else (1, 1)
    what = match["what"] if match else said.splitlines()[0]
    return Problem(name, line, column, "", f"cannot be parsed: {what}. Mend it, and build again.")
