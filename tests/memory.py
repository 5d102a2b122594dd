"""This file measures the memory of a process that builds the guide anew at each save.

Run in a project's folder it is that process, without the server: what ``mkdocs serve`` does when a
file is saved, 20 times. Where memory cannot be read from /proc, it fails.
"""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ADDRESS = "http://127.0.0.1:8000/"
SAVES = 20


def growth(project: Path) -> float:
    """Return how many times the memory after the first build a process has after 20 saves."""
    command = [sys.executable, str(Path(__file__).resolve())]
    done = subprocess.run(command, cwd=project, check=True, capture_output=True, text=True)
    sizes = [float(size) for size in done.stdout.split()]
    assert len(sizes) == 1 + SAVES, done.stdout
    return sizes[-1] / sizes[0]


def main() -> None:
    """Build once and at each save, as ``mkdocs serve`` does. Print the memory (MB) after each."""
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    logging.disable(logging.CRITICAL)
    saved = next(Path("model/phases").glob("*.yaml"))
    with tempfile.TemporaryDirectory() as site:
        for number in range(1 + SAVES):
            config = load_config("mkdocs.yml", site_dir=site, site_url=ADDRESS)
            if not number:
                config.plugins.on_startup(command="serve", dirty=False)
            build(config, serve_url=ADDRESS)
            print(_resident(), flush=True)
            saved.touch()


def _resident() -> float:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


if __name__ == "__main__":
    main()
