"""This file takes times in turn, and prints a figure beside its target."""

from __future__ import annotations

import statistics
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

RUNS = 5
ROUNDS = 3  # of what takes seconds, in a browser of its own each time


def line(what: str, value: float, unit: str, target: str) -> None:
    """Print a figure on a line of its own."""
    print(f"{what:45} {value:8.2f} {unit} (target: {target})", flush=True)


def median(run: Callable[[], float]) -> float:
    """Return the median of several runs, after one that does not count."""
    run()  # warm-up: caches of the disk and of Python
    return statistics.median(run() for _ in range(RUNS))


def in_turn(a: Callable[[], float], b: Callable[[], float]) -> tuple[float, float]:
    """Return the medians of two that run by turns, so that both meet the same machine."""
    a(), b()  # warm-up
    pairs = [(a(), b()) for _ in range(RUNS)]
    return statistics.median(x for x, _ in pairs), statistics.median(y for _, y in pairs)


def by_turns(
    measure: Callable[[Path], tuple[float, ...]], sites: list[Path]
) -> list[tuple[float, ...]]:
    """Return the medians of what is measured of each site, so that all meet the same machine."""
    rounds = [[measure(site) for site in sites] for _ in range(ROUNDS)]
    return [
        tuple(statistics.median(values) for values in zip(*of_one, strict=True))
        for of_one in zip(*rounds, strict=True)
    ]


def ratio(now: float, then: float) -> None:
    """Print how many times as long the figure above takes as in an earlier build."""
    line(f"  the same, to the build before ({then:.1f})", now / then, "×", "at most 1")


def timed(command: list[str], folder: Path) -> float:
    """Return the seconds that a command takes. Raises when it fails."""
    start = time.perf_counter()
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    return time.perf_counter() - start
