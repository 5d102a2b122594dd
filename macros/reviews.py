"""This file says which context is due to be looked up again. It never asks what day it is."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from .model.context import Context
from .problems import Problem

if TYPE_CHECKING:
    from .raw import RawModel


def due(raw: RawModel, today: date) -> list[Problem]:
    """Return a warning for each context whose review date has passed on a day, the oldest first."""
    passed = [
        document
        for document in raw.of("context").values()
        if is_passed(document.value["review_by"], today)
    ]
    return [
        document.problem(
            ("review_by",),
            f"should have been looked up again by {document.value['review_by']}. Look it up, "
            "correct it, and set 'looked_up' and 'review_by'.",
        )
        for document in sorted(passed, key=lambda it: str(it.value["review_by"]))
    ]


def is_passed(review_by: str, today: date) -> bool:
    """Say whether a review date has passed. The day itself is still in time."""
    return date.fromisoformat(review_by) < today


def to_review(context: Iterable[Context], until: date) -> list[Context]:
    """Return what is due by a day, and what nobody has held against an official text."""
    return [it for it in context if it.is_unproven or is_passed(it.review_by, until)]
