"""No two things on one page share an anchor, and no two holders of statements an id."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..problems import Problem

if TYPE_CHECKING:
    from ..raw import RawModel

LISTS = ("statements", "experiences", "recommendations")


def anchors_are_unique(raw: RawModel) -> Iterator[Problem]:
    anchors: dict[tuple[str, str], str] = {}
    holders: dict[str, str] = {}
    for kind, id, document in raw.all():
        page = kind.page_of(id)
        if kind.stated:
            if id in holders:
                yield document.problem(
                    ("id",), f"the id '{id}' is taken by {holders[id]}. Choose another."
                )
            holders.setdefault(id, document.path)
        for key in LISTS:
            for index, part in enumerate(document.value.get(key, [])):
                place = document.problem((key, index, "id"), "")
                here = f"{place.path}:{place.line}"
                if (page, part["id"]) in anchors:
                    taken = anchors[page, part["id"]]
                    message = (
                        f"'{part['id']}' is taken on the page {page} by {taken}. Choose another id."
                    )
                    yield document.problem((key, index, "id"), message)
                anchors.setdefault((page, part["id"]), here)
