"""This file reads what is drawn of the way: a fragment of a page, its parts and its links."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import html5lib

from macros.load import load
from macros.site import Site


def site_of(root: Path) -> Site:
    return Site(load(root), docs=root / "docs", url="vejen/", base="vejen", meta={})


def parsed(shown: str) -> Any:
    """Return a fragment whose elements have bare names, those of drawings too."""
    root = html5lib.parseFragment(shown, namespaceHTMLElements=False)
    for part in root.iter():
        if isinstance(part.tag, str):
            part.tag = part.tag.removeprefix("{http://www.w3.org/2000/svg}")
    return root


def of_class(shown: str, name: str) -> list[Any]:
    return [it for it in parsed(shown).iter() if name in it.get("class", "").split()]


def named(shown: str) -> list[str]:
    """Return the labels of the links of a drawing, in the order in which Tab reaches them."""
    return [it.get("aria-label") for it in of_class(shown, "stop")]
