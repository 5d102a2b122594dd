"""The days of context are days of the calendar, and it is reviewed after it was looked up."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from ..problems import Problem

if TYPE_CHECKING:
    from ..raw import RawModel

_DAYS = ("looked_up", "review_by")


def days_are_in_order(raw: RawModel) -> Iterator[Problem]:
    for document in raw.of("context").values():
        days = []
        for key in _DAYS:
            try:
                days.append(date.fromisoformat(document.value[key]))
            except ValueError:
                message = f"'{document.value[key]}' is no day of the calendar. Correct it."
                yield document.problem((key,), message)
        if len(days) == len(_DAYS) and days[1] <= days[0]:
            message = "the review is not after the day it was looked up. Set a later day."
            yield document.problem(("review_by",), message)
