"""This file takes the indents and empty lines out of a built page: a tenth of a page's weight.

Templates are indented to be read, the theme's above all, and a page has thousands of such lines.
"""

from __future__ import annotations

import re

# Where white space is a part of what is said. A script keeps its hash.
_AS_WRITTEN = re.compile(r"(<(pre|textarea|script|style)\b.*?</\2>)", re.DOTALL)
_INDENT = re.compile(r"\n\s+")


def without_indents(page: str) -> str:
    """Return a page in which a line break stands for each run of white space that has one."""
    parts = _AS_WRITTEN.split(page)
    # Each match has split off three parts: what is outside, the whole element, and its name.
    outside, elements = parts[::3], parts[1::3]
    lighter = [_INDENT.sub("\n", part) for part in outside]
    return lighter[0] + "".join(
        element + after for element, after in zip(elements, lighter[1:], strict=True)
    )
