"""This file does to a built site what can only be done when all of its pages are there."""

from __future__ import annotations

from pathlib import Path

from ..model.whole import Model
from ..search.index import written
from .pages import finish_pages

_OTHERS_INDEXES = ("search/search_index.json", "search.json")
"""What builders write for a search of their own, which the guide does not have."""


def finish(site: Path, model: Model) -> int:
    """Complete each page under a built site, and write its index. Return how many pages changed.

    A site that is finished stays as it is, so that this may be done twice.
    """
    changed = finish_pages(site)
    for name in _OTHERS_INDEXES:
        (site / name).unlink(missing_ok=True)
    written(site, model)
    return changed
