"""This file makes text safe for a cell of a spreadsheet."""

from __future__ import annotations

_STARTS = ("=", "+", "-", "@", "\t", "\r")


def plain(text: str) -> str:
    """Return text that no spreadsheet takes for a formula: an apostrophe goes before such a start.

    The rule is OWASP's for CSV injection.
    """
    starts = text.startswith(_STARTS) or text.lstrip().startswith(_STARTS)
    return f"'{text}" if starts else text
