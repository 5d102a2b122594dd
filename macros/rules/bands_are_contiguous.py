"""The bands of an instrument's scale follow each other without gap or overlap."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from ..problems import Problem

if TYPE_CHECKING:
    from ..raw import RawModel


def bands_are_contiguous(raw: RawModel) -> Iterator[Problem]:
    for document in raw.of("tool").values():
        bands = document.value.get("bands", [])
        for index, band in enumerate(bands):
            if band["min"] > band["max"]:
                message = f"min {band['min']} is above max {band['max']}. Correct one of them."
                yield document.problem(("bands", index), message)
        for index, (before, band) in enumerate(pairwise(bands), start=1):
            if band["min"] != before["max"] + 1:
                message = (
                    f"must begin at {before['max'] + 1}, where the band before ends. Correct it."
                )
                yield document.problem(("bands", index, "min"), message)
