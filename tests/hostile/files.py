"""This file makes hostile files, each from its kind and a number: the same ones each time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from .books import excel, libre_office
from .plans import plans
from .tables import tables

KINDS: dict[str, Callable[[Random, str, list[str]], bytes]] = {
    "json": plans,
    "csv": tables,
    "xlsx": excel,
    "ods": libre_office,
}
NAMES = ["plan.{}", "plan.{}", "plan.{}", "<img src=x onerror=alert(1)>.{}", "plan", "plan.{}.exe"]


@dataclass(frozen=True)
class Hostile:
    """A file as a reader could choose it."""

    name: str
    data: bytes


def hostile(kind: str, seed: int, number: int, mine: str, ids: list[str]) -> Hostile:
    """Return a spoiled file. `mine` is the id of a plan that is here, `ids` those of items."""
    roll = Random(f"{kind} {seed} {number}")
    data = KINDS[kind](roll, mine, ids)
    other = roll.choice([*KINDS, "xls", "pdf"]) if roll.random() < 0.2 else kind
    return Hostile(roll.choice(NAMES).format(other), data)
