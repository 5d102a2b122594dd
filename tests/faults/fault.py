"""This file says what a seeded fault is, finds its line in a tree, and puts it there."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from fnmatch import fnmatch
from pathlib import Path, PurePosixPath

FOLDERS = ("docs", "macros", "model", "schemas")
ENDINGS = {".css", ".html", ".j2", ".js", ".json", ".md", ".mjs", ".py", ".typ", ".yaml"}
MADE = {"built", "hent", "__pycache__"}  # folders of what an export or a run has written


class LostError(Exception):
    """The line of a fault cannot be found, or not in one place; the message says where it is."""


@dataclass(frozen=True)
class Fault:
    """A slip of one line that changes what the program does.

    The line is the one place where `old` stands in a file that `within` (a glob of its path)
    allows; `new` comes in its stead. `also` has other (old, new) of the same slip, for a line that
    may be written in several ways. `asked` and `seen` name the tests that are asked first, as
    words: unit tests (``words`` is tests/test_words.py, ``forms/limits`` is
    tests/forms/test_limits.py) and browser tests.
    """

    name: str
    old: str
    new: str
    asked: str = ""
    seen: str = ""
    within: str = "*"
    also: tuple[tuple[str, str], ...] = ()

    def units(self, root: Path) -> list[str]:
        return _existing(root, "tests", self.asked)

    def browser_tests(self, root: Path) -> list[str]:
        return _existing(root, "tests/browser", self.seen)


@dataclass(frozen=True)
class Place:
    """Where a fault goes: the file, what stands there, and what shall."""

    path: Path
    old: str
    new: str
    line: int

    def under(self, root: Path, other: Path) -> Place:
        """Return the same place in a copy: `other` instead of `root`."""
        return replace(self, path=other / self.path.relative_to(root))


def _existing(root: Path, folder: str, words: str) -> list[str]:
    named = (PurePosixPath(folder, word) for word in words.split())
    paths = [it.with_name(f"test_{it.name}.py") for it in named]
    return [str(path) for path in paths if (root / path).is_file()]


class Sources:
    """The files of a tree that faults are put into, read once."""

    def __init__(self, root: Path) -> None:
        self.texts = {path: path.read_text(encoding="utf-8") for path in _files(root)}
        self.root = root

    def place(self, fault: Fault) -> Place:
        """Return the one place of a fault. Raises LostError."""
        found: list[Place] = []
        for old, new in ((fault.old, fault.new), *fault.also):
            found = found or list(self._places(fault.within, old, new))
        if len(found) == 1:
            return found[0]
        files = sorted({it.path.relative_to(self.root).as_posix() for it in found})
        told = f"stands {len(found)} times, in {', '.join(files)}" if found else "stands nowhere"
        raise LostError(f"{fault.name}: {fault.old!r} {told}. Point it to its line again.")

    def _places(self, within: str, old: str, new: str) -> Iterator[Place]:
        for path, text in self.texts.items():
            if old in text and fnmatch(path.relative_to(self.root).as_posix(), within):
                line = text.count("\n", 0, text.index(old)) + 1
                yield from [Place(path, old, new, line)] * text.count(old)


def _files(root: Path) -> Iterator[Path]:
    yield root / "mkdocs.yml"
    for folder in FOLDERS:
        for path in sorted((root / folder).rglob("*")):
            if path.suffix in ENDINGS and path.is_file() and not MADE & set(path.parts):
                yield path


@contextmanager
def seeded(place: Place) -> Iterator[None]:
    """Keep a fault in its file while the block runs; after it even the file's time is as it was."""
    data, stat = place.path.read_bytes(), place.path.stat()
    text = data.decode("utf-8").replace(place.old, place.new)
    place.path.write_bytes(text.encode("utf-8"))
    try:
        yield
    finally:
        place.path.write_bytes(data)
        os.utime(place.path, ns=(stat.st_atime_ns, stat.st_mtime_ns))


def named(faults: Iterable[Fault], names: Iterable[str]) -> list[Fault]:
    """Return the faults of these names, in their order. Raises LostError at an unknown name."""
    known = {fault.name: fault for fault in faults}
    for name in names:
        if name not in known:
            raise LostError(f"no fault is called '{name}'. See --list.")
    return [known[name] for name in names]
