"""This file gives every test the tests' own small project, and copies of it to change."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from macros.__main__ import main
from macros.kinds import KINDS

from .site.built import ROOT, site_folder

BASE = Path(__file__).resolve().parent / "base"


def copy_of_base(folder: Path) -> Path:
    """Copy the small project into a new folder, without what was remembered of it."""
    return Path(shutil.copytree(BASE, folder, ignore=shutil.ignore_patterns(".cache")))


def copy_of_real(folder: Path) -> Path:
    """Copy the real project, macros and all, into a new folder, without what was made of it."""
    ignored = shutil.ignore_patterns("__pycache__", ".cache", "hent")
    for name in ("model", "docs", "macros", "schemas"):
        shutil.copytree(ROOT / name, folder / name, ignore=ignored)
    for name in ("mkdocs.yml", "package.json"):
        shutil.copy(ROOT / name, folder)
    (folder / "node_modules").symlink_to(ROOT / "node_modules")
    return folder


@pytest.fixture(scope="session")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the small project. Read it, never change it."""
    return copy_of_base(tmp_path_factory.mktemp("base") / "project")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a copy of the small project that a test may change."""
    return copy_of_base(tmp_path / "project")


@pytest.fixture(scope="session")
def folder() -> Path:
    """Return the built site, which must be as new as what it is built from."""
    found, problem = site_folder()
    if problem:
        pytest.fail(problem, pytrace=False)
    return found


def real_with_new(folder: Path, kind: str, id: str, page: str) -> Path:
    """Return a copy of the real project with a new entity; only what belongs to it has changed."""
    root = copy_of_real(folder)
    before = snapshot(root)
    assert main(["new", kind, id], root) == 0
    changed = {path for path, data in snapshot(root).items() if before.get(path) != data}
    made = {f"model/{KINDS[kind].folder}/{id}.yaml", page, "model/service.yaml", "mkdocs.yml"}
    assert changed == made
    return root


def snapshot(root: Path) -> dict[str, bytes]:
    """Return every file of a project by its path, but for what the program remembers."""
    made = {".cache", "node_modules"}
    files = [file for file in root.rglob("*") if file.is_file() and not made & {*file.parts}]
    return {file.relative_to(root).as_posix(): file.read_bytes() for file in files}


def replace(path: Path, old: str, new: str) -> None:
    """Change one place in a file, which must hold `old`."""
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{path.name} does not hold {old!r}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
