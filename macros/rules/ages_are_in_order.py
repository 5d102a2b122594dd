"""Every age of an effort goes from the youngest to the oldest; what is added only widens it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from ..problems import Problem

if TYPE_CHECKING:
    from ..raw import RawModel

_ORDER = ("also_min", "min", "max", "also_max")


def ages_are_in_order(raw: RawModel) -> Iterator[Problem]:
    for document in raw.of("catalogue").values():
        age = document.value.get("age", {})
        given = [(key, age[key]) for key in _ORDER if key in age]
        for (low, young), (high, old) in pairwise(given):
            if young > old:
                message = f"{low} {young} is above {high} {old}. Correct one of them."
                yield document.problem(("age", high), message)
