"""Every limit makes sense: its numbers, its unit, and what it counts from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from ..problems import Problem
from ..schema import annotation

if TYPE_CHECKING:
    from ..raw import RawModel

_NUMBERS = ("min", "max", "below")


def limits_are_consistent(raw: RawModel) -> Iterator[Problem]:
    units = annotation("limit", "x-units", "of")
    for _, document, steps, statement in raw.parts("statements"):
        limits = statement.get("limits", [])
        for index, limit in enumerate(limits):
            place = (*steps, "limits", index)
            for message in _faults(limit, units):
                yield document.problem(place, message)
            if limit["of"] in [other["of"] for other in limits[:index]]:
                yield document.problem(
                    place, f"a second limit of '{limit['of']}'. Put it in a statement of its own."
                )
    for document in raw.of("service").values():
        for message in _faults(document.value["target_group"]["age"], units):
            yield document.problem(("target_group", "age"), message)


def _faults(limit: Mapping[str, Any], units: Mapping[str, list[str]]) -> Iterator[str]:
    of, allowed = limit["of"], units[limit["of"]]
    numbers = [key for key in _NUMBERS if key in limit]
    if not allowed:
        if "outside" not in limit or numbers or "unit" in limit or "after" in limit:
            yield f"a limit of '{of}' has no number. Write 'outside' alone."
        return
    if "outside" in limit:
        yield f"a limit of '{of}' has no 'outside'. Remove it."
    if not numbers:
        yield "the limit has no number. Add 'min', 'max' or 'below'."
    if limit.get("unit") not in allowed:
        yield f"a limit of '{of}' is counted in {' or '.join(allowed)}. Correct 'unit'."
    if "min" in limit and "max" in limit and limit["min"] > limit["max"]:
        yield f"min {limit['min']} is above max {limit['max']}. Correct one of them."
    if "below" in limit and (of != "age" or len(numbers) > 1):
        yield "'below' is for an age, and stands alone. Write 'max' instead."
    if ("after" in limit) != (of == "waiting-time"):
        wanted = (
            "needs 'after': the event it counts from" if of == "waiting-time" else "has no 'after'"
        )
        yield f"a limit of '{of}' {wanted}. Correct it."
