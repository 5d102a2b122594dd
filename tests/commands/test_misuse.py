"""This file proves what commands say to words, files and folders that they cannot take."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from macros.__main__ import main
from macros.exports import EXPORTS
from macros.raw import ROOT

from .conftest import Captured


@pytest.mark.parametrize(
    "file", ["model/roles/pedel.yaml", "docs/ordbog.md", "mkdocs.yml", "..", "."]
)
def test_check_of_what_is_no_file_of_the_model_is_misuse(
    project: Path, capsys: Captured, file: str
) -> None:
    assert main(["check", str(project / file)], project) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert err.startswith("macros: ")


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["chek"],
        ["check", "--format", "html"],
        ["new"],
        ["new", "role"],
        ["new", "pedel", "x"],
        ["new", "service", "x"],
        ["new", "costs", "x"],
        ["new", "inspiration", "x"],
        ["export", "pdf-a"],
        ["export", "whole_model"],
        ["export", "model", "plan"],
    ],
)
def test_unknown_words_are_misuse(project: Path, capsys: Captured, arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments, project)
    assert ended.value.code == 2
    assert "error: " in capsys.readouterr().err.splitlines()[-1]


@pytest.mark.parametrize(
    "arguments", [["check"], ["export"], *(["export", name] for name in EXPORTS)]
)
def test_project_without_a_model_is_a_problem(
    tmp_path: Path, capsys: Captured, arguments: list[str]
) -> None:
    assert main(arguments, tmp_path) == 1
    assert capsys.readouterr().out.startswith("model:1:1: the folder is missing.")


@pytest.mark.parametrize(
    ("arguments", "code"), [(["check", "no-such-file"], 2), (["new", "role", "Å"], 2)]
)
def test_process_ends_with_the_code_and_one_line(arguments: list[str], code: int) -> None:
    command = [sys.executable, "-m", "macros", *arguments]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stdout) == (code, "")
    assert ended.stderr.startswith("macros: ")
    assert ended.stderr.count("\n") == 1
