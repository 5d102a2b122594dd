"""No two things on one page share an anchor, and no two holders of statements an id."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..problems import Problem

if TYPE_CHECKING:
    from ..document import Document, Steps
    from ..kinds import Kind
    from ..raw import RawModel

_SHOWN = ("statements", "experiences", "recommendations")
# Lists whose items are told apart within their own file: their anchors carry the entity's id.
_WITHIN = ("themes", "sections", "tracks")


def anchors_are_unique(raw: RawModel) -> Iterator[Problem]:
    anchors: dict[tuple[str, str], str] = {}
    holders: dict[str, str] = {}
    for kind, id, document in raw.all():
        if kind.stated:
            if id in holders:
                message = f"the id '{id}' is taken by {holders[id]}. Choose another."
                yield document.problem(("id",), message)
            holders.setdefault(id, document.path)
        yield from _within(document)
        page = kind.page_of(id)
        for steps, anchor in _anchors(kind, id, document):
            place = document.problem(steps, "")
            if (page, anchor) in anchors:
                taken = anchors[page, anchor]
                message = f"'{anchor}' is taken on the page {page} by {taken}. Choose another id."
                yield document.problem(steps, message)
            anchors.setdefault((page, anchor), f"{place.path}:{place.line}")


def _anchors(kind: Kind, id: str, document: Document) -> Iterator[tuple[Steps, str]]:
    """Yield the anchors of an entity that another on its page could have."""
    if not kind.has_own_pages and kind.folder:
        yield ("id",), id
    for key in _SHOWN:
        for index, part in enumerate(document.value.get(key, [])):
            yield (key, index, "id"), part["id"]


def _within(document: Document) -> Iterator[Problem]:
    for key in _WITHIN:
        ids = [part["id"] for part in document.value.get(key, [])]
        for index, id in enumerate(ids):
            if id in ids[:index]:
                taken = f"{key}[{ids.index(id)}]"
                message = f"'{id}' is taken by {taken}. Choose another id."
                yield document.problem((key, index, "id"), message)
