"""This file is a number of the model."""

from __future__ import annotations

from dataclasses import dataclass

from .parts import Origin


@dataclass(frozen=True)
class Figure:
    """A number of the model, `whole` what it is a part of, `reads` the words that follow it.

    `id` is that of figures.py: ``trivsel-individuelt/opfoelgning/progress``. `unit` is a value of
    the schema's enum; a number of people measured (n) has none.
    """

    origin: Origin
    id: str
    value: float
    label: str
    unit: str | None = None
    whole: float | None = None
    reads: str | None = None
