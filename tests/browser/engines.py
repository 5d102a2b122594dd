"""This file says which other engines than Chromium's are here, and runs them for the tests."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from . import firefox, webkit
from .driven import Driver


@dataclass(frozen=True)
class Engine:
    """How a browser is found and run: as it is, and as one that lets no site keep anything."""

    found: Callable[[], str | None]
    run: Callable[[str, Path], AbstractContextManager[Driver]]
    run_blocked: Callable[[str, Path], AbstractContextManager[Driver]]
    absent: str


ENGINES = {
    "firefox": Engine(
        firefox.found,
        firefox.running,
        lambda path, folder: firefox.running(path, folder, **firefox.BLOCKED),
        "Firefox is not installed: what is written in it is not seen",
    ),
    "webkit": Engine(
        webkit.found,
        webkit.running,
        lambda path, folder: webkit.running(path, folder, *webkit.BLOCKED),
        "webkit2gtk-driver and xvfb are not installed: what is written in Safari is not seen",
    ),
}
