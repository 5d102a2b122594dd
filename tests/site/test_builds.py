"""This file builds the site twice and compares the bytes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from .built import ROOT

pytestmark = pytest.mark.site


def _start_build(folder: Path, seed: str) -> subprocess.Popen[bytes]:
    fixed = {"SOURCE_DATE_EPOCH": "1700000000", "PYTHONHASHSEED": seed, "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
    return subprocess.Popen(command, cwd=ROOT, env=os.environ | fixed, stderr=subprocess.PIPE)


def test_two_builds_of_one_moment_are_identical(tmp_path: Path) -> None:
    folders = [tmp_path / "first", tmp_path / "second"]
    for build in [_start_build(folder, seed) for folder, seed in zip(folders, "12", strict=True)]:
        _, said = build.communicate()
        assert build.returncode == 0, said.decode()
    first, second = (
        {path.relative_to(folder): path.read_bytes() for path in _files(folder)}
        for folder in folders
    )
    assert first
    assert [
        path for path in first.keys() | second.keys() if first.get(path) != second.get(path)
    ] == []


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]
