"""Each order list of service.yaml names every entity of its kind exactly once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..kinds import KINDS, Kind
from ..problems import Problem

if TYPE_CHECKING:
    from ..document import Document
    from ..raw import RawModel


def orders_are_complete(raw: RawModel) -> Iterator[Problem]:
    for document in raw.of("service").values():
        for kind in KINDS.values():
            if kind.order:
                yield from _faults(raw, document, kind)


def _faults(raw: RawModel, document: Document, kind: Kind) -> Iterator[Problem]:
    listed = document.value["order"][kind.order]
    steps = ("order", str(kind.order))
    for index, id in enumerate(listed):
        if id in listed[:index]:
            yield document.problem((*steps, index), f"'{id}' stands twice. Remove one of them.")
    for id in sorted(raw.ids(kind.name) - set(listed)):
        yield document.problem(
            steps, f"the {kind.name} '{id}' is not in the list. Add it where it belongs."
        )
