"""No two things on one page share an anchor, and no two holders of parts an id."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from ..figures import HOLDERS
from ..problems import Problem, where_of

if TYPE_CHECKING:
    from ..document import Document, Steps
    from ..kinds import Kind
    from ..raw import RawModel

_SHOWN = ("statements", "experiences", "recommendations")
# Lists whose items are told apart within their own file: their anchors carry the entity's id.
_WITHIN = (
    ("themes",),
    ("sections",),
    ("tracks",),
    ("measurements",),
    ("effect.measurements",),
    ("elements",),
    ("amounts", "assumptions", "own_calculations"),
    ("stages", "stages.parts"),
)


def anchors_are_unique(raw: RawModel) -> Iterator[Problem]:
    anchors: dict[tuple[str, str], str] = {}
    holders: dict[tuple[bool, str], str] = {}
    for kind, id, document in raw.all():
        # What holds statements, and what holds figures, is named as id/part by others.
        if kind.stated or kind.name in HOLDERS:
            if (kind.stated, id) in holders:
                message = f"the id '{id}' is taken by {holders[kind.stated, id]}. Choose another."
                yield document.problem(("id",), message)
            holders.setdefault((kind.stated, id), document.path)
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
    for paths in _WITHIN:
        taken: dict[str, str] = {}
        for steps, part in _parts(document.value, paths):
            if part["id"] in taken:
                message = f"'{part['id']}' is taken by {taken[part['id']]}. Choose another id."
                yield document.problem((*steps, "id"), message)
            taken.setdefault(part["id"], where_of(steps))


def _parts(value: dict[str, Any], paths: Iterable[str]) -> Iterator[tuple[Steps, dict[str, Any]]]:
    """Yield (steps, part) of the lists at `paths`, such as ``themes`` or ``stages.parts``."""
    for path in paths:
        key, _, rest = path.partition(".")
        if isinstance(value.get(key), dict):
            for steps, inner in _parts(value[key], [rest]):
                yield (key, *steps), inner
            continue
        for index, part in enumerate(value.get(key, [])):
            if not rest:
                yield (key, index), part
            else:
                for steps, inner in _parts(part, [rest]):
                    yield (key, index, *steps), inner
