"""This file lists the files of the small project, and prints what check reports of one."""

from __future__ import annotations

from pathlib import Path

from macros.check import check
from macros.problems import terminal

from ..conftest import BASE

FILES = [file.relative_to(BASE).as_posix() for file in sorted((BASE / "model").rglob("*.yaml"))]


def lines(project: Path) -> list[str]:
    return [terminal(problem) for problem in check(project)]
