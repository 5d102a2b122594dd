"""No text writes out a share, an amount or an n: it stands once, as data, and texts name it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..problems import Problem
from ..words import WRITTEN

if TYPE_CHECKING:
    from ..raw import RawModel


def figures_stand_once(raw: RawModel) -> Iterator[Problem]:
    for document, steps, text in raw.texts():
        for written in WRITTEN.finditer(text):
            message = (
                f"writes out '{written.group()}'. Put the number in a finding or in the costs, "
                "and name it here as {entity/number}."
            )
            yield document.problem(steps, message)
