"""Every cell of the table of costs has one amount at most, and only one amount is for the start."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..problems import Problem

if TYPE_CHECKING:
    from ..raw import RawModel


def amounts_have_their_place(raw: RawModel) -> Iterator[Problem]:
    for document in raw.of("costs").values():
        taken: dict[tuple[str, str | None], str] = {}
        for index, amount in enumerate(document.value["amounts"]):
            place = (amount["per"], amount.get("track"))
            if place in taken:
                message = f"has the same 'per' and 'track' as {taken[place]}. Correct one of them."
                yield document.problem(("amounts", index), message)
            taken.setdefault(place, f"amounts[{index}]")
