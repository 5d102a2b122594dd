"""This file gives the tests of the command line a project with two problems."""

from __future__ import annotations

from pathlib import Path

import pytest

from ..conftest import replace

Captured = pytest.CaptureFixture[str]


def break_two(project: Path) -> None:
    replace(project / "model/roles/vaert.yaml", "title: Vært", "title: Vært.")
    replace(project / "model/phases/drift.yaml", "title: Drift", "title: Drift.")
