"""No text writes out a share, an amount or an n: it stands once, as data, and texts name it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..problems import Problem

if TYPE_CHECKING:
    from ..raw import RawModel

_NUMBER = r"\d[\d.]*(?:,\d+)?"
WRITTEN = re.compile(
    rf"\b(?!100\s*(?:%|procent)){_NUMBER}\s*"  # 100 % is the whole, no finding
    r"(?:%(?![0-9A-F]{2})|(?:mio\.?\s*|mia\.?\s*)?(?:procent|pct|kr|kroner)\b)"  # %20 is an address
    rf"|\bkr\.?\s*{_NUMBER}"
    rf"|\bn\s*=\s*{_NUMBER}"
    r"|\b\d{1,3}(?:\.\d{3})+\b"
)
"""A share, an amount, an n or a number in thousands that a text writes out."""


def figures_stand_once(raw: RawModel) -> Iterator[Problem]:
    # Numbers of context are no part of the model: each stands with the document that it is from.
    outside = {document.path for document in raw.of("context").values()}
    for document, steps, text in raw.texts():
        if document.path in outside:
            continue
        for written in WRITTEN.finditer(text):
            message = (
                f"writes out '{written.group()}'. Put the number in a finding, the costs or the "
                "catalogue, and name it here as {entity/number}."
            )
            yield document.problem(steps, message)
