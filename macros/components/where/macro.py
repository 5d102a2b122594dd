"""This file shows where each id is written: a table for each kind, and for each of its parts."""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby
from pathlib import Path
from typing import Any

from ...kinds import KINDS
from ...links import Link
from ...model.parts import Origin
from ...remembered import Fingerprint, fingerprint
from ...render import render
from ...schema import resolved, schemas
from ...site import Site
from ...where import Place, places

_DEEP = 2  # slashes in the id of a part of a part
_BESIDE = ("themes", "documents", "effect.measurements")  # parts some lines below what they are of


def where_written(site: Site) -> str:
    """Show each entity and each of its parts with the file and line that it is written in.

    Headings, documents, parts of a form, and parts of parts would make the page twice as heavy:
    they stand some lines from what they are of, and ``python -m macros where`` finds them.
    """
    root = site.docs.parent
    return render("where/template.md.j2", groups=_groups(site, _places(root, fingerprint(root))))


@lru_cache(maxsize=1)  # while the guide is served, until a file of the model changes
def _places(root: Path, now: Fingerprint) -> list[Place]:
    return [place for place in places(root) if _is_shown(place)]


def _is_shown(place: Place) -> bool:
    deep = _DEEP if place.kind != "form" else _DEEP - 1
    return place.id.count("/") < deep and place.part not in _BESIDE


def _groups(site: Site, known: list[Place]) -> list[dict[str, Any]]:
    """Return the places under the kind of their entity, and then under the part of it."""
    order = {name: index for index, name in enumerate(KINDS)}
    known = sorted(known, key=lambda place: (order[place.kind], place.part))
    return [
        {
            "title": resolved(schemas()[KINDS[kind].schema])["title"],
            "part": part,
            "rows": [_row(site, place) for place in found],
        }
        for (kind, part), found in groupby(known, lambda place: (place.kind, place.part))
    ]


def _row(site: Site, place: Place) -> dict[str, Any]:
    written = Origin(place.kind, place.id, place.path, place.line)
    return {
        "link": Link(place.id, site.href(place.page, place.anchor)),
        "title": place.title,
        "file": site.file(written),
    }


PAGES = (where_written,)
