"""This file does to each page of a built site what can only be done when all of it is there."""

from __future__ import annotations

from pathlib import Path

from ..widgets import of_site, read
from .head import completed
from .indents import without_indents


def finish_pages(site: Path) -> int:
    """Complete and lighten each page under a built site. Return how many pages have changed.

    A page that is finished stays as it is, so that this may be done twice.
    """
    widgets = read(of_site(site))
    changed = 0
    for path in sorted(site.rglob("*.html")):
        page = path.read_text(encoding="utf-8")
        finished = without_indents(completed(page, widgets))
        if finished != page:
            path.write_text(finished, encoding="utf-8", newline="\n")
            changed += 1
    return changed
