"""Each order list of model.yaml names every entity of its kind exactly once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..kinds import KINDS
from ..problems import Problem

if TYPE_CHECKING:
    from ..raw import RawModel


def orders_are_complete(raw: RawModel) -> Iterator[Problem]:
    if "model" not in raw.of("model"):
        return
    document = raw.of("model")["model"]
    for kind in KINDS.values():
        if not kind.order:
            continue
        listed = document.value["order"][kind.order]
        steps = ("order", kind.order)
        for index, id in enumerate(listed):
            if id in listed[:index]:
                yield document.problem((*steps, index), f"'{id}' stands twice. Remove one of them.")
        for id in sorted(raw.ids(kind.name) - set(listed)):
            yield document.problem(
                steps, f"the {kind.name} '{id}' is not in the list. Add it where it belongs."
            )
