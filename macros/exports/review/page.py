"""This file writes a review as one web page, which needs no other file and asks for none."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ...render import render
from ...words import day_wording
from .items import CHANGED, HOW, STILL_RIGHT, TITLE, Item


def written(items: Sequence[Item], version: str, until: date) -> bytes:
    """Return the page, to be filled in on the screen or on paper."""
    page = render(
        "context/review.html.j2",
        title=TITLE,
        how=HOW,
        items=items,
        still_right=STILL_RIGHT,
        changed=CHANGED,
        version=version,
        day=day_wording(str(until)),
    )
    return page.encode()
