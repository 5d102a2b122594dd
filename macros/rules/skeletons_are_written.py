"""No text is what a skeleton left: each is written before the guide is published."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..placeholders import left_in
from ..problems import Problem

if TYPE_CHECKING:
    from ..raw import RawModel


def skeletons_are_written(raw: RawModel) -> Iterator[Problem]:
    for document, steps, text in raw.texts():
        for sentence in left_in(text):
            asked = sentence.rstrip(".")
            message = f"is still the skeleton's »{asked}«. Write there what it asks for."
            yield document.problem(steps, message)
