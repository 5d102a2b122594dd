"""This file is the command line: ``python -m tests.faults [--only NAME …] [--list]``."""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from tqdm import tqdm

from .fault import Fault, LostError, Place, Sources, named, seeded
from .in_model import IN_MODEL
from .in_pages import IN_PAGES
from .in_plans import IN_PLANS
from .in_reading import IN_READING
from .in_showing import IN_SHOWING
from .in_widgets import IN_WIDGETS
from .trial import Reach, Tree, Trial

ROOT = Path(__file__).resolve().parents[2]
FAULTS = (*IN_READING, *IN_SHOWING, *IN_PLANS, *IN_WIDGETS, *IN_MODEL, *IN_PAGES)
LIVED = "LIVED"
_REACHES = {
    "quick": "ask only the tests that each fault names: what lives is then asked again without it",
    "whole": "ask all browser tests, too, of what would live",
}


def main() -> int:
    """Seed the faults, one after the other. Return 1 when any lived or has lost its line."""
    options = _parser().parse_args()
    try:
        faults = named(FAULTS, options.only) if options.only else FAULTS
    except LostError as lost:
        print(lost, file=sys.stderr)
        return 2
    places, lost_ones = _places(faults)
    if options.list:
        for fault, place in places:
            print(f"{fault.name:40}{place.path.relative_to(ROOT).as_posix()}:{place.line}")
        return 1 if lost_ones else 0
    with tempfile.TemporaryDirectory(prefix="faults-") as folder:
        by = _try_all(Path(folder), places, options.reach)
    counts = Counter(what.partition(":")[0] for what in by)
    told = ", ".join(f"{count} by {what}" for what, count in counts.items() if what != LIVED)
    lived = counts[LIVED]
    print(f"{len(by)} faults, {len(by) - lived} caught ({told}), {lived} lived, {lost_ones} lost.")
    return 1 if lived or lost_ones else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("--only", nargs="+", metavar="NAME", help="these faults only")
    parser.add_argument("--list", action="store_true", help="say where each goes, and run nothing")
    parser.set_defaults(reach="units")
    for reach, told in _REACHES.items():
        parser.add_argument(
            f"--{reach}", dest="reach", action="store_const", const=reach, help=told
        )
    return parser


def _places(faults: Sequence[Fault]) -> tuple[list[tuple[Fault, Place]], int]:
    """Return each fault with its place, and say of how many the line was not found."""
    sources, found, lost_ones = Sources(ROOT), [], 0
    for fault in faults:
        try:
            found.append((fault, sources.place(fault)))
        except LostError as lost:
            lost_ones += 1
            print(lost, file=sys.stderr)
    return found, lost_ones


def _try_all(folder: Path, places: Sequence[tuple[Fault, Place]], reach: Reach) -> list[str]:
    """Print a line for each fault, and return what caught it."""
    trial = Trial(Tree.copy(ROOT, folder / "seeded"), Tree.copy(ROOT, folder / "clean"), reach)
    results = []
    with tqdm(places, unit="fault", disable=None, leave=False) as steps:
        for fault, place in steps:
            started = time.monotonic()
            units, browser = fault.units(ROOT), fault.browser_tests(ROOT)
            steps.set_description_str(fault.name)
            with seeded(place.under(ROOT, trial.seeded.root)):
                by = trial.caught_by(units, browser, steps.set_postfix_str) or LIVED
            took = time.monotonic() - started
            steps.write(f"{fault.name:44}{took:6.0f} s  {by}", file=sys.stdout)
            sys.stdout.flush()
            results.append(by)
    return results


if __name__ == "__main__":
    raise SystemExit(main())
