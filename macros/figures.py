"""This file gathers every number of the findings, the costs and the catalogue."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from .model.figure import Figure
from .model.parts import Origin

if TYPE_CHECKING:
    from .document import Document, Steps

SHARES = ("decline", "no_change", "progress")
HOLDERS = ("finding", "costs", "catalogue")
COSTS = ("amounts", "assumptions", "own_calculations")


def figures(documents: Mapping[str, Mapping[str, Document]]) -> dict[str, Figure]:
    """Return each number by the id that texts, highlights and calculations name it with.

    `documents` are the well-formed ones of each kind, by their ids. A number's id is
    ``finding/measurement`` or ``omkostninger/amount``; what an entry holds besides its value has a
    third part: ``/decline``, ``/no_change``, ``/progress``, ``/sample_size``, ``/also_stated``.
    """
    found: dict[str, Figure] = {}
    for id, document in documents["finding"].items():
        for steps, measurement in _parts(document, "measurements"):
            unit = document.value.get("unit")
            found |= _figures(
                "finding", f"{id}/{measurement['id']}", measurement, unit, document, steps
            )
    for id, document in documents["catalogue"].items():
        for index, score in enumerate(document.value["effect"].get("measurements", [])):
            place: Steps = ("effect", "measurements", index)
            full_id = f"{id}/{score['id']}"
            found |= _figures("catalogue", full_id, score, score["unit"], document, place)
    for document in documents["costs"].values():
        for key in COSTS:
            for steps, amount in _parts(document, key):
                full_id = f"{document.value['id']}/{amount['id']}"
                found |= _figures("costs", full_id, amount, amount["unit"], document, steps)
    return found


def _parts(document: Document, key: str) -> Iterator[tuple[Steps, dict[str, Any]]]:
    for index, part in enumerate(document.value.get(key, [])):
        yield (key, index), part


def _figures(
    kind: str,
    full_id: str,
    part: dict[str, Any],
    unit: str | None,
    document: Document,
    steps: Steps,
) -> dict[str, Figure]:
    line, _ = document.position(steps)
    origin = Origin(kind, document.value["id"], document.path, line)
    values = {
        full_id: (part.get("value"), unit),
        **{f"{full_id}/{share}": (part.get(share), unit) for share in SHARES},
        f"{full_id}/sample_size": (part.get("sample_size"), None),
        f"{full_id}/also_stated": (part.get("also_stated", {}).get("value"), unit),
    }
    return {
        id: Figure(
            origin,
            id,
            value,
            part["label"],
            unit,
            whole=part.get("whole") if id == full_id else None,
            reads=part.get("reads") if id == full_id else None,
        )
        for id, (value, unit) in values.items()
        if value is not None
    }
