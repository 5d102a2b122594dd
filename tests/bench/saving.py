"""This file serves a project, and times how long a saved page takes to be served."""

from __future__ import annotations

import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def served(project: Path, port: int) -> Iterator[Callable[[], float]]:
    """Serve a project; the value saves a page and returns the seconds until it is served."""
    command = [sys.executable, "-m", "mkdocs", "serve", "--livereload", "-a", f"127.0.0.1:{port}"]
    quiet = subprocess.DEVNULL
    server = subprocess.Popen(command, cwd=project, stdout=quiet, stderr=quiet)
    page = project / "docs" / "roller" / "leder.md"
    text = page.read_text(encoding="utf-8")

    def save() -> float:
        mark = f"maerke{time.perf_counter_ns()}"
        start = time.perf_counter()
        page.write_text(f"{text}\n{mark}\n", encoding="utf-8")
        _until(lambda: mark in _get(f"http://127.0.0.1:{port}/roller/leder/"))
        return time.perf_counter() - start

    try:
        _until(lambda: "Leder" in _get(f"http://127.0.0.1:{port}/roller/leder/"))
        yield save
    finally:
        server.terminate()
        server.wait()


def _until(holds: Callable[[], bool], seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > end:
            raise TimeoutError("the page did not change")
        time.sleep(0.02)


def _get(url: str) -> str:
    try:
        with urllib.request.urlopen(url, timeout=30) as answer:
            return str(answer.read().decode())
    except OSError:  # not up yet
        return ""
