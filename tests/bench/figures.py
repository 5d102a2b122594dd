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


def beside(
    what: str,
    measure: Callable[[Path], float],
    sites: tuple[Path, Path | None],
    unit: tuple[str, str],
) -> None:
    """Print a figure of a site, and its ratio to that of an earlier build when there is one.

    `unit` is that of the figure, and its target.
    """
    ours, before = sites
    if before is None:
        line(what, statistics.median(measure(ours) for _ in range(ROUNDS)), *unit)
        return
    pairs = [(measure(ours), measure(before)) for _ in range(ROUNDS)]
    now, then = (statistics.median(values) for values in zip(*pairs, strict=True))
    line(what, now, *unit)
    line(f"  the same, to the build before ({then:.1f})", now / then, "×", "at most 1")


def timed(command: list[str], folder: Path) -> float:
    """Return the seconds that a command takes. Raises when it fails."""
    start = time.perf_counter()
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    return time.perf_counter() - start
