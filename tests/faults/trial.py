"""This file asks the checks and tests, in a copy of the tree, whether they see a fault."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Literal

LONGEST = 1800  # seconds that a step may take: a fault can make an endless loop
SHARED = (".venv", "node_modules")
MADE = (".cache", ".hypothesis", "site", "docs/hent", "docs/assets/built")
_LAST_FAILED = Path(".asked") / "v" / "cache" / "lastfailed"

Reach = Literal["quick", "units", "whole"]
"""How far a fault is followed: its own tests; the site and all unit tests; all browser tests."""


@dataclass
class Tree:
    """A copy of the project in which commands run, with the Python that runs this."""

    root: Path
    _green: dict[str, bool] = field(default_factory=dict)

    @classmethod
    def copy(cls, checkout: Path, root: Path) -> Tree:
        """Copy a checkout into a new folder; what was installed for it is shared."""
        own = {checkout / name for name in (".git", ".venv-zensical", *SHARED, *MADE)}

        def left_out(folder: str, names: list[str]) -> set[str]:
            return {it for it in names if it == "__pycache__" or Path(folder, it) in own}

        shutil.copytree(checkout, root, ignore=left_out)
        for name in SHARED:
            if (checkout / name).exists():
                (root / name).symlink_to(checkout / name)
        return cls(root)

    def forget(self) -> None:
        """Remove what earlier runs have made: compiled templates, too, would keep a fault alive."""
        for name in MADE:
            shutil.rmtree(self.root / name, ignore_errors=True)

    def run(self, *arguments: str) -> int:
        """Run Python with these arguments; return its exit code, or -1 when it took too long."""
        environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
        environment.pop("GUIDE_SITE", None)
        try:
            return subprocess.run(
                [sys.executable, *arguments],
                cwd=self.root,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=LONGEST,
                check=False,
            ).returncode
        except subprocess.TimeoutExpired:
            return -1

    def build(self) -> str | None:
        """Build the site anew. Return the step that failed, or None."""
        if self.run("-m", "macros", "export"):
            return "python -m macros export"
        return "mkdocs build" if self.run("-m", "mkdocs", "build", "--strict", "-q") else None

    def first_red(self, tests: Sequence[str], without: Sequence[str] = ()) -> str | None:
        """Return the first test that fails, None when all pass; `without` are left out."""
        (self.root / _LAST_FAILED).unlink(missing_ok=True)
        left_out = [f"--deselect={test}" for test in without]
        options = ["-x", "-q", "-o", f"cache_dir={_LAST_FAILED.parts[0]}", *left_out]
        code = self.run("-m", "pytest", *options, *tests)
        if code in (0, 5):  # 5: nothing is left to ask
            return None
        if not (self.root / _LAST_FAILED).exists():
            return "a test that never ends" if code < 0 else "pytest itself"
        return str(next(iter(json.loads((self.root / _LAST_FAILED).read_text(encoding="utf-8")))))

    def is_green(self, test: str) -> bool:
        """Say whether one test passes here; asked once."""
        if test not in self._green:
            self._green[test] = self.first_red([test]) is None
        return self._green[test]

    def tests(self, folder: str, without: Sequence[str] = ()) -> list[str]:
        """Return the modules of tests below a folder, but for those of the folders left out."""
        left_out = [self.root / folder / it for it in without]
        files = sorted((self.root / folder).rglob("test_*.py"))
        kept = [path for path in files if not any(map(path.is_relative_to, left_out))]
        return [path.relative_to(self.root).as_posix() for path in kept]


@dataclass
class Trial:
    """Two copies of the tree: one that faults are put into, and one that stays clean.

    What is red in the clean one, too, catches nothing: it is left out.
    """

    seeded: Tree
    clean: Tree
    reach: Reach
    _ever_red: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Raise RuntimeError when the tree is in no state to tell a fault from what it has."""
        if self.clean.run("-m", "macros", "check"):
            raise RuntimeError("check fails without any fault. Mend that first.")
        if self.clean.run("-m", "pytest", "--collect-only", "-q"):
            raise RuntimeError("the tests cannot be collected. Mend that first.")

    @cached_property
    def _built_clean(self) -> Tree:
        if failed := self.clean.build():
            raise RuntimeError(f"{failed} fails without any fault. Mend that first.")
        return self.clean

    def caught_by(
        self, units: Sequence[str], browser: Sequence[str], tell: Callable[[str], None]
    ) -> str | None:
        """Return what catches the fault that is in the tree now, or None. Cheap things first.

        `units` and `browser` are the tests that it names; `reach` says what is asked beyond them.
        """
        self.seeded.forget()
        tell("check")
        if self.seeded.run("-m", "macros", "check"):
            return "check"
        tell("its unit tests")
        if units and (red := self._red(units, self.clean)):
            return f"unit: {red}"
        if self.reach == "quick" and units and not browser:
            return None
        tell("site")
        if failed := self.seeded.build():
            return f"site: {failed}"
        if red := self._red(["tests/site"], self._built_clean):
            return f"site: {red}"
        tell("its browser tests")
        if browser and (red := self._red(browser, self._built_clean)):
            return f"browser: {red}"
        if self.reach == "quick":
            return None
        tell("all unit tests")
        rest = [it for it in self.seeded.tests("tests", ("browser", "site")) if it not in units]
        if red := self._red(rest):
            return f"unit: {red}"
        if self.reach == "units":
            return None
        tell("all browser tests")
        rest = [it for it in self.seeded.tests("tests/browser") if it not in browser]
        red = self._red(rest, self._built_clean)
        return f"browser: {red}" if red else None

    def _red(self, tests: Sequence[str], clean: Tree | None = None) -> str | None:
        """Return the first test that fails here and passes in the clean tree."""
        while red := self.seeded.first_red(tests, self._ever_red):
            if not red.startswith("tests/") or (clean or self.clean).is_green(red):
                return red
            self._ever_red.append(red)
            print(f"left out, for it fails without a fault, too: {red}", file=sys.stderr)
        return None
