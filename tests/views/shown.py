"""This file shows a view of a project, and reads what it shows."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import html5lib

from macros.load import load
from macros.site import Site

from ..pages import text

PAGE = "viden/virker-det/"


def site_of(root: Path) -> Site:
    return Site(load(root), docs=root / "docs", url=PAGE, base=PAGE.rstrip("/"), meta={})


def parsed(shown: str) -> Any:
    return html5lib.parseFragment(shown, namespaceHTMLElements=False)


def texts(shown: str, tag: str, name: str = "") -> list[str]:
    """Return the text of each element of a tag, and of a class where one is named."""
    return [
        text(it).replace("\N{NO-BREAK SPACE}", " ")
        for it in parsed(shown).iter(tag)
        if name in it.get("class", "")
    ]


def links_in(shown: str, id: str) -> list[str]:
    """Return the addresses that the element with an id links to."""
    [holder] = [it for it in parsed(shown).iter() if it.get("id") == id]
    return [it.get("href") for it in holder.iter("a")]
