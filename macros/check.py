"""This file says everything that is wrong with the model: its shape, and what the rules find."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from .problems import Problem
from .raw import ROOT, RawModel, read
from .reviews import due
from .rules import RULES


def check(root: Path = ROOT) -> list[Problem]:
    """Return everything that is wrong with the model under `root`, sorted by place."""
    return read_and_check(root)[1]


def check_with_reviews(root: Path, today: date) -> tuple[list[Problem], list[Problem]]:
    """Return the problems, and what should have been looked up again before a day: warnings."""
    raw, problems = read_and_check(root)
    return problems, due(raw, today)


def read_and_check(root: Path) -> tuple[RawModel, list[Problem]]:
    """Return what is well formed of the model under `root`, and every problem, sorted by place."""
    raw, problems = read(root)
    for rule in RULES:
        problems.extend(rule(raw))
    return raw, sorted(set(problems))
