"""This file times what is run in a project: check, the build, our share of it, and the forms."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from macros.exports import forms
from macros.load import load

from .figures import timed
from .projects import double, project_in


def check(folder: Path) -> float:
    """Return the seconds that a check takes, as a process."""
    return timed([sys.executable, "-m", "macros", "check"], folder)


def build(folder: Path) -> float:
    """Return the seconds that a whole build of the site takes, as a process."""
    return timed([sys.executable, "-m", "mkdocs", "build", "--clean"], folder)


def forms_written(project: Path) -> float:
    """Return the seconds that all forms take on top of a model that is loaded."""
    load(project)
    start = time.perf_counter()
    forms.export(project)
    return time.perf_counter() - start


def share(project: Path) -> float:
    """Return the part of a build's time that is spent in our own functions, imports included."""
    script = (
        "import time\n"
        "start = time.perf_counter()\n"
        "import mkdocs.config, mkdocs_macros.plugin as plugin\n"
        "import mkdocs.commands.build as build\n"
        "own = 0.0\n"
        "def timed(run):\n"
        "    def call(*arguments):\n"
        "        global own\n"
        "        start = time.perf_counter()\n"
        "        try: return run(*arguments)\n"
        "        finally: own += time.perf_counter() - start\n"
        "    return call\n"
        "macro = plugin.MacrosPlugin.macro\n"
        "def register(self, function, name=''):\n"
        "    macro(self, timed(function), name or function.__name__)\n"
        "plugin.MacrosPlugin.macro = register\n"
        "load = plugin.MacrosPlugin._load_modules\n"
        "plugin.MacrosPlugin._load_modules = timed(load)\n"
        "build.build(mkdocs.config.load_config('mkdocs.yml'))\n"
        "print(own / (time.perf_counter() - start))\n"
    )
    command = [sys.executable, "-c", script]
    done = subprocess.run(command, cwd=project, check=True, capture_output=True, text=True)
    return float(done.stdout.splitlines()[-1])


def growths(folder: Path) -> Iterator[tuple[int, float]]:
    """Yield (n, how many times as long a file takes) for the model at n times its size."""
    base = 0.0
    for times in (1, 10, 30):
        grown = project_in(folder / f"grown-{times}")
        for copy in range(1, times):
            double(grown, copy)
        took = min(check(grown) for _ in range(3)) / times
        base = base or took
        yield times, took / base
