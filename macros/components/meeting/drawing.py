"""This file draws the limits of a meeting: marks that are counted, and time along a line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ...model.statement import Limit

COUNTED = {
    "group-size": "person",
    "families": "family",
    "conversations": "talk",
    "contacts": "talk",
    "sessions": "session",
}
"""What is drawn once for each that there is: the limit, and its mark."""

TIME = ("waiting-time", "duration", "interval")
"""What is drawn along a line."""

MOST = 14
"""So many marks can be told from each other, also on a phone."""

STEP, LENGTH, EDGE = 22, 220, 6  # in units of the drawing: a mark's room; a line; what is beside it


@dataclass(frozen=True)
class Mark:
    """A mark that is counted: where it stands, and how it looks.

    It is ``filled`` where there are at least so many, ``open`` where there are up to so many, and
    ``met`` where it is one who is met.
    """

    x: int
    state: str


@dataclass(frozen=True)
class Span:
    """A piece of a line."""

    start: float
    end: float

    @property
    def width(self) -> float:
        return round(self.end - self.start, 1)


ACTING, MET = Mark(x=0, state="filled"), Mark(x=54, state="met")
"""The two who meet."""


def drawing(limit: Limit) -> dict[str, Any] | None:
    """Return the drawing of a limit; None where it has no number, or too great a one, to draw."""
    most = limit.max if limit.max is not None else limit.min
    if most is None or most > MOST:
        return None
    if limit.of in COUNTED:
        return _counted(limit, most)
    return _time(limit, most) if limit.of in TIME else None


def _counted(limit: Limit, most: int) -> dict[str, Any]:
    """Return so many marks as there are at most; filled are those that there are at least."""
    least = limit.min or 0
    return {
        "kind": COUNTED[limit.of],
        "width": most * STEP,
        "marks": [
            Mark(x=index * STEP, state="filled" if index < least else "open")
            for index in range(most)
        ],
        "opens": least < most,
    }


def _time(limit: Limit, most: int) -> dict[str, Any]:
    """Return a line with a tick for each unit, and the part of it that the limit speaks of."""
    unit = LENGTH / most
    least = limit.min or 0
    is_interval = limit.of == "interval"
    return {
        "kind": "interval" if is_interval else "time",
        "width": LENGTH + 2 * EDGE,
        "line": Span(EDGE, EDGE + LENGTH),
        "span": None if is_interval else Span(round(EDGE + least * unit, 1), EDGE + LENGTH),
        "ticks": [round(EDGE + index * unit, 1) for index in range(most + 1)],
        "opens": not is_interval,
    }
