"""This file says how high a row of the plan's sheet must be to show its texts.

The browser works it out by the same numbers (browser/tables/excel-write.mjs), which it gets as
data, when it has filled in what readers have written.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

ROW_HEIGHT = {"letters_per_width": 1.1, "points_per_line": 15, "points_beside": 1}
"""Letters in a unit of a column's width, at least; the height of a line, and a row's own air."""


def height(texts: Iterable[str], widths: Iterable[float]) -> int:
    """Return the height of a row in points: not every program finds it from the texts."""
    lines = [
        len(textwrap.wrap(text, int(width * ROW_HEIGHT["letters_per_width"])))
        for text, width in zip(texts, widths, strict=True)
    ]
    return int(ROW_HEIGHT["points_per_line"] * max(lines) + ROW_HEIGHT["points_beside"])
